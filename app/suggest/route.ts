import { suggestAnswer, suggestPolicy } from '@/lib/api/suggest-answer'
import { answering } from '@/lib/http/answering'
import { everyMethod } from '@/lib/http/every-method'

/** What the search field suggests while somebody types. */
function answer(request: Request): Promise<Response> {
  return answering(request, suggestPolicy, () => suggestAnswer(request))
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = everyMethod(answer)
