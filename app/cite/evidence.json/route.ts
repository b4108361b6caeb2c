import { citationsAnswer } from '@/lib/downloads/evidence-answers'

/** The citations of several pieces of evidence as one file. */
function answer(request: Request): Promise<Response> {
  return citationsAnswer(request, 'json')
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
