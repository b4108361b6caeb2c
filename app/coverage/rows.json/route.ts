import { coverageFile } from '@/lib/downloads/coverage-file'

/** The counts of coverage as JSON. */
function answer(request: Request): Promise<Response> {
  return coverageFile(request, 'json')
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
