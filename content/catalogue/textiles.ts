import type { Product } from '#lib/content/product'

export const textiles: readonly Product[] = [
  {
    slug: 'dune-blanket',
    category: 'textiles',
    order: 3,
    prices: { USD: 16500, EUR: 16900, GBP: 14200, JPY: 24800 },
    text: {
      en: {
        name: 'Dune Blanket',
        line: 'Undyed wool, woven in one piece',
        description:
          'Woven from the wool of sheep that graze on dikes, in the three colours the sheep come in. Dense enough to stop an onshore wind, soft enough to be the reason you stay for the sunset.',
        details: ['100 % new wool, undyed', '140 × 200 cm, 1.3 kg', 'Air it rather than wash it'],
      },
      de: {
        name: 'Dünendecke',
        line: 'Ungefärbte Wolle, in einem Stück gewebt',
        description:
          'Gewebt aus der Wolle von Deichschafen, in den drei Farben, in denen die Schafe vorkommen. Dicht genug gegen auflandigen Wind, weich genug, um bis zum Sonnenuntergang zu bleiben.',
        details: ['100 % Schurwolle, ungefärbt', '140 × 200 cm, 1,3 kg', 'Lüften statt waschen'],
      },
    },
  },
  {
    slug: 'ebb-towel',
    category: 'textiles',
    order: 7,
    prices: { USD: 4200, EUR: 4300, GBP: 3600, JPY: 6200 },
    text: {
      en: {
        name: 'Ebb Towel',
        line: 'Waffle linen that dries on the way home',
        description:
          'Half linen, half cotton, woven as a waffle that drinks up a swim and is dry again by the time you have found your keys. Sand falls out of it. It gets softer every summer.',
        details: ['50 % linen, 50 % cotton', '100 × 180 cm, 420 g', 'Machine wash 60 °C'],
      },
      de: {
        name: 'Ebbe-Tuch',
        line: 'Waffelleinen, trocken bis zu Hause',
        description:
          'Halb Leinen, halb Baumwolle, als Waffel gewebt: Es trinkt das Bad weg und ist wieder trocken, bis der Schlüssel gefunden ist. Sand fällt heraus. Es wird jeden Sommer weicher.',
        details: ['50 % Leinen, 50 % Baumwolle', '100 × 180 cm, 420 g', 'Maschinenwäsche 60 °C'],
      },
    },
  },
  {
    slug: 'squall-hat',
    category: 'textiles',
    order: 12,
    prices: { USD: 3900, EUR: 3900, GBP: 3300, JPY: 5800 },
    text: {
      en: {
        name: 'Squall Hat',
        line: 'Waxed cotton, long at the neck',
        description:
          'A sou’wester for people who do not own a boat. The brim runs long at the back so that rain goes down the coat and not the collar, and it folds into a pocket when the squall is through.',
        details: ['Waxed cotton, cotton lining', 'Sizes adjust from 54 to 61 cm', 'Rewax once a season'],
      },
      de: {
        name: 'Böenhut',
        line: 'Gewachste Baumwolle, hinten lang',
        description:
          'Ein Südwester für Leute ohne Boot. Die Krempe ist hinten lang, damit der Regen am Mantel herunterläuft und nicht in den Kragen, und ist die Böe durch, passt er in die Tasche.',
        details: [
          'Gewachste Baumwolle, Baumwollfutter',
          'Verstellbar von 54 bis 61 cm',
          'Einmal im Jahr nachwachsen',
        ],
      },
    },
  },
]
