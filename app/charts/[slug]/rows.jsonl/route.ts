import { chartFile } from '@/lib/downloads/chart-file'

type Context = { params: Promise<{ slug: string }> }

/** The rows of a chart as JSON Lines. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  return chartFile(request, slug, 'jsonl')
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
