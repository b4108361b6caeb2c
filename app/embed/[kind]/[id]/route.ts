import { embedAnswer } from '@/app/embed/embed-answer'

type Context = { params: Promise<{ kind: string; id: string }> }

/** A record as a card for other sites. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { kind, id } = await params
  return embedAnswer(request, kind, id)
}

export { answer as GET, answer as HEAD }
