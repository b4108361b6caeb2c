import type { DatasetFacts } from '@/lib/ingest/import/format'

/** The registers of agencies that the format knows. */
export const agencyDatasets = {
  fbi: {
    slug: 'fbi-register',
    title: 'Register of law enforcement agencies',
    publisher: 'Federal Bureau of Investigation',
    url: 'https://cde.ucr.cjis.gov/',
    licence: 'CC0-1.0',
    licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
    attribution: 'Federal Bureau of Investigation, Crime Data Explorer',
    version: 'as downloaded',
    snapshotOn: null,
    description:
      'Law enforcement agencies of the United States by their identifier (ORI), with type, county, and coordinates, which for many are those of the county or town and not of the building. Many are posts of a state police, one for each county. How many months an agency reported stays in the rows and is shown nowhere else.',
  },
  uk: {
    slug: 'uk-forces',
    title: 'Police forces of England, Wales and Northern Ireland',
    publisher: 'Home Office, data.police.uk',
    url: 'https://data.police.uk/docs/method/forces/',
    licence: 'OGL-UK-3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Contains public sector information licensed under the Open Government Licence v3.0',
    version: 'as downloaded',
    snapshotOn: null,
    description:
      'The territorial police forces of England, Wales and Northern Ireland. Police Scotland and the British Transport Police are not in it. Telephone numbers, addresses of accounts and descriptions are left out.',
  },
} satisfies Record<string, DatasetFacts>

/** The FBI's rows have the same ids in all files that name agencies by ORI. */
export const ORI_REGISTER = 'fbi-agencies'
