import { isFormat } from '@/lib/domain/download-formats'
import { fileAnswer, metadataAnswer, readBom } from '@/lib/downloads/answer'
import { ledgerAnswer } from '@/lib/downloads/ledger/answer'
import { offerNamed } from '@/lib/downloads/offers'
import { packed } from '@/lib/downloads/packed'
import { downloadsPolicy } from '@/lib/downloads/policy'
import { answering } from '@/lib/http/answering'
import { everyMethod } from '@/lib/http/every-method'
import { atOneVersion } from '@/lib/http/one-version'
import { ProblemError } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'

type Context = { params: Promise<{ file: string }> }

/** A table or a search as a file: all of its rows, streamed; or the description of its columns. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const answered = await answering(request, downloadsPolicy, () =>
    atOneVersion(
      (stamp) => fileNamed(request, file, stamp),
      (dropped) => dropped.body?.cancel(),
    ),
  )
  return packed(request, answered)
}

async function fileNamed(request: Request, file: string, stamp: LedgerStamp): Promise<Response> {
  const dot = file.indexOf('.')
  const [name, ending] = [file.slice(0, dot), file.slice(dot + 1)]
  const raw = rawParams(new URL(request.url))
  if (file === 'ledger.zip') return ledgerAnswer(request, raw, stamp)
  const { bom, rest } = readBom(raw)
  const offer = dot < 1 ? null : await offerNamed(name, rest)
  if (offer && ending === 'csv-metadata.json') return metadataAnswer(request, offer, stamp)
  if (offer && isFormat(ending)) return fileAnswer(request, offer, ending, bom, stamp)
  const detail = 'There is no such file. Files are called like their table, with .csv, .json or .jsonl.'
  throw new ProblemError({ status: 404, title: 'Not found', detail })
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = everyMethod(answer)
