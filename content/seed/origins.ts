/**
 * Edge Config `origins` of a fresh install: the demo's services behind `/api/gateway`. Replace them with yours; `isolates` are
 * the platform's regions that lie inside, which decides where pinned data may be kept.
 */
export function originsFor(bases: Readonly<Record<string, string>>) {
  const origins = Object.entries(bases).map(([region, url]) => ({ region, url }))
  return {
    schema: 1,
    regions: {
      americas: { latitude: 37.4, longitude: -79.0, isolates: ['iad1', 'cle1', 'pdx1', 'sfo1', 'gru1'] },
      europe: { latitude: 50.1, longitude: 8.7, isolates: ['fra1', 'cdg1', 'arn1', 'dub1'] },
      'asia-pacific': {
        latitude: 35.7,
        longitude: 139.7,
        isolates: ['hnd1', 'kix1', 'icn1', 'sin1', 'syd1'],
      },
    },
    services: [
      { key: 'shops', origins, cache: { ignoredParameters: ['utm_*', 'gclid'] } },
      {
        key: 'reservations',
        need: 'member',
        methods: ['GET', 'HEAD', 'POST'],
        origins,
        pin: { regions: ['europe'], countries: EUROPEAN },
        cache: { mode: 'off' },
      },
    ],
  }
}

/** The European Economic Area and Switzerland. */
const EUROPEAN =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')
