import type { Definition } from '@/components/ui/definition-list'
import { LicenceLink } from './licence-link'

type Published = {
  publisher: string
  url: string | null
  attribution: string
  licence: string
  licenceUrl: string | null
}

/** Whose a register is, how its publisher is to be named, and under which licence. */
export function publisherItems({
  publisher,
  url,
  attribution,
  licence,
  licenceUrl,
}: Published): Definition[] {
  return [
    { term: 'Publisher', value: url ? <a href={url}>{publisher}</a> : publisher },
    { term: 'Named as', value: attribution },
    { term: 'Licence', value: <LicenceLink licence={licence} licenceUrl={licenceUrl} /> },
  ]
}
