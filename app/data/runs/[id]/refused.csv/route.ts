import { refusedFile } from '@/lib/downloads/refused-file'

type Context = { params: Promise<{ id: string }> }

/** The rows that a run refused as CSV. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return refusedFile(request, id, 'csv')
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
