/**
 * Technologies under the names that the Atlas, its later layouts and its relatives give them, besides those of the registry: slug by a
 * pattern of the name in small letters, with one blank for all that stands between words.
 */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:alprs?|anpr|lprs?)$/, 'automated-license-plate-readers'],
  [
    /^(?:automat(?:ed|ic) )?(?:licen[cs]e|number) plate (?:readers?|recognition)(?: alprs?)?$/,
    'automated-license-plate-readers',
  ],
  [/^(?:police )?body (?:worn )?cam(?:era)?s?(?: bwcs?)?$|^bwcs?$/, 'body-worn-cameras'],
  [/^(?:private )?(?:security )?camera registr(?:y|ies)$/, 'camera-registry'],
  [/^cell ?site simulators?(?: imsi catchers?)?$|^imsi catchers?$/, 'cell-site-simulator'],
  [/^drones?(?: uas| uavs?)?$|^unmanned a(?:erial|ircraft) (?:vehicles?|systems?)$|^ua(?:v|s)s?$/, 'drones'],
  [/^fac(?:e|ial) recognition(?: technology| software)?$/, 'face-recognition'],
  [/^fusion cent(?:er|re)s?$/, 'fusion-center'],
  [/^(?:acoustic )?gun ?(?:shot|fire) (?:detection|locat(?:ion|ors?))$/, 'gunshot-detection'],
  [/^predictive policing(?: software)?$/, 'predictive-policing'],
  [
    /^real ?time (?:crime|operations?|information|intelligence) cent(?:er|re)s?$|^rtccs?$/,
    'real-time-crime-center',
  ],
  [
    /^ring(?: neighbors?)?(?: partnerships?)?$|^(?:amazon )?ring neighbors?(?: app| portal)?(?: partnerships?)?$|^neighbors (?:app|portal|partnership)$/,
    'ring-neighbors-partnership',
  ],
  [/^video analytics(?: (?:and )?computer vision)?$|^computer vision$/, 'video-analytics'],
  [/^(?:third party )?investigative (?:data )?platforms?$|^tpips?$/, 'investigative-platforms'],
  [/^social media (?:monitoring|surveillance)$|^open source intelligence$/, 'open-source-intelligence'],
  [/^biometric (?:identification|surveillance|scanners?)$/, 'biometric-identification'],
  [
    /^(?:border )?(?:surveillance|sensor) towers?$|^(?:integrated fixed|autonomous surveillance|remote video surveillance) (?:towers?|systems?)(?: rvss)?$/,
    'surveillance-towers',
  ],
  [/^(?:surveillance )?(?:aerostats?|blimps?)$|^tethered aerostats?$/, 'aerostats'],
  [/^(?:mobile )?(?:phone|device) forensics$|^cell phone extraction$/, 'digital-forensics'],
  [/^electronic (?:monitoring|monitors?)$/, 'electronic-monitoring'],
]

/** Slug of the technology that a cell names; null where it names none that the ledger has. `known`: slugs, and names in small letters. */
export function technologyNamed(cell: string, known: ReadonlyMap<string, string>): string | null {
  const given = known.get(cell.toLowerCase())
  if (given) return given
  const name = cell
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const other = OTHER_NAMES.find(([pattern]) => pattern.test(name))?.[1]
  return (other && known.get(other)) ?? null
}
