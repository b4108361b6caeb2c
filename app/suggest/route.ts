import { suggestAnswer, suggestPolicy } from '@/lib/api/suggest-answer'
import { answering } from '@/lib/http/answering'

/** What the search field suggests while somebody types. */
function answer(request: Request): Promise<Response> {
  return answering(request, suggestPolicy, () => suggestAnswer(request))
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
