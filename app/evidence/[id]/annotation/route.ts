import { annotationAnswer } from '@/lib/downloads/evidence-answers'

type Context = { params: Promise<{ id: string }> }

/** A piece of evidence as a W3C Web Annotation; next.config.ts leads here from the permalink and from `.json`. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return annotationAnswer(request, id)
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
