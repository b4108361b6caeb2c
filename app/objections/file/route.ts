import { answerForm, toObjections } from '@/lib/objections/answer'

/** Takes what the form sends. */
export function POST(request: Request): Promise<Response> {
  return answerForm(request)
}

export function GET(): Response {
  return toObjections()
}
