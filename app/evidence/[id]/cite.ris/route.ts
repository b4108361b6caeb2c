import { citationAnswer } from '@/lib/downloads/evidence-answers'

type Context = { params: Promise<{ id: string }> }

/** The citation of a piece of evidence as a file. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return citationAnswer(request, id, 'ris')
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
