import { apiPolicy } from '@/lib/api/policy'
import { answering } from '@/lib/http/answering'
import { objectionFeed } from '@/lib/objections/feed'

/** What happened to objections, as Atom. */
function answer(request: Request): Promise<Response> {
  return answering(request, apiPolicy, () => objectionFeed(request, 'atom'))
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
