/**
 * Edge Config `paths` of a fresh install: which slugs exist. The middleware answers 404 to all others, and bundles
 * this file, so it is spelled out instead of imported from the catalogue; a test keeps the two equal.
 */
export const paths = {
  revision: 1,
  products: [
    'harbour-lantern',
    'signal-kettle',
    'dune-blanket',
    'cove-dry-bag',
    'keel-mug',
    'storm-flask',
    'ebb-towel',
    'jetty-tote',
    'shingle-chair',
    'tide-clock',
    'driftwood-board',
    'squall-hat',
    'ferry-pan',
    'shoal-bowl',
    'gull-carafe',
    'marram-napkins',
    'pier-candlestick',
    'skipper-jumper',
    'crab-basket',
    'groyne-stool',
    'kelp-soap',
    'brine-jar',
    'oar-brush',
    'locker-pouch',
  ],
  journal: [
    'what-salt-does-to-brass',
    'reading-the-tide',
    'a-blanket-from-the-dike',
    'eleven-hours-on-the-breakwater',
    'a-pan-for-forty-years',
  ],
}
