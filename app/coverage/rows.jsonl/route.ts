import { coverageFile } from '@/lib/downloads/coverage-file'

/** The counts of coverage as JSON Lines. */
function answer(request: Request): Promise<Response> {
  return coverageFile(request, 'jsonl')
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
