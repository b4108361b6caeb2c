import { apiPolicy } from '@/lib/api/policy'
import { feedAnswer } from '@/lib/feeds/answer'
import { answering } from '@/lib/http/answering'

type Context = { params: Promise<{ feed: string[] }> }

/** A feed as Atom or as JSON Feed: of everything, a company, an agency, a state, a list, or a search in one. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { feed } = await params
  return answering(request, apiPolicy, () => feedAnswer(request, feed))
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
