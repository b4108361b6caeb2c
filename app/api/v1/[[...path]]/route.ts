import { apiAnswer } from '@/lib/api/answer'
import { apiPolicy } from '@/lib/api/policy'
import { answering } from '@/lib/http/answering'

type Context = { params: Promise<{ path?: string[] }> }

/** The API: tables, records and the search as JSON, the same rows as the pages. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params
  return answering(request, apiPolicy, () => apiAnswer(request, path))
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
