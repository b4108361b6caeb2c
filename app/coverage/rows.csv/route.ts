import { coverageFile } from '@/lib/downloads/coverage-file'

/** The counts of coverage as CSV. */
function answer(request: Request): Promise<Response> {
  return coverageFile(request, 'csv')
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
