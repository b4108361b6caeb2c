import { embedFile } from '@/lib/sharing/embed/files'

type Context = { params: Promise<{ file: string }> }

/** The style sheet and the fonts of cards. */
async function answer(_request: Request, { params }: Context): Promise<Response> {
  return embedFile((await params).file)
}

export { answer as GET, answer as HEAD }
