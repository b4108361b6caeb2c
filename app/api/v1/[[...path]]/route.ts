import { apiAnswer } from '@/lib/api/answer'
import { apiPolicy } from '@/lib/api/policy'
import { answering } from '@/lib/http/answering'
import { everyMethod } from '@/lib/http/every-method'

type Context = { params: Promise<{ path?: string[] }> }

/** The API: tables, records and the search as JSON, the same rows as the pages. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params
  return answering(request, apiPolicy, () => apiAnswer(request, path))
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = everyMethod(answer)
