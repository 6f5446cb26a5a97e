import type { Product } from '#lib/content/product'

export const kitchen: readonly Product[] = [
  {
    slug: 'signal-kettle',
    category: 'kitchen',
    order: 2,
    prices: { USD: 8800, EUR: 8900, GBP: 7500, JPY: 13200 },
    text: {
      en: {
        name: 'Signal Kettle',
        line: 'Enamelled steel, 1.6 litres',
        description:
          'A kettle for gas, induction and driftwood fires. The wide base boils a litre in five minutes, and the beech handle folds flat so that it packs under a thwart. It whistles low, like a ferry a mile off.',
        details: ['Enamelled carbon steel, beech handle', '1.6 l, 940 g', 'Gas, induction, open fire'],
      },
      de: {
        name: 'Signalkessel',
        line: 'Emaillierter Stahl, 1,6 Liter',
        description:
          'Ein Kessel für Gas, Induktion und Treibholzfeuer. Der breite Boden bringt einen Liter in fünf Minuten zum Kochen, der Buchengriff klappt flach und passt unter jede Ruderbank. Er pfeift tief, wie eine Fähre in der Ferne.',
        details: ['Emaillierter Stahl, Griff aus Buche', '1,6 l, 940 g', 'Gas, Induktion, offenes Feuer'],
      },
    },
  },
  {
    slug: 'keel-mug',
    category: 'kitchen',
    order: 5,
    prices: { USD: 1800, EUR: 1900, GBP: 1600, JPY: 2600 },
    text: {
      en: {
        name: 'Keel Mug',
        line: 'Enamel mug with a weighted foot',
        description:
          'Heavy at the bottom, so it stays put on a rolling table. Two coats of enamel, a rolled rim that keeps its chips to itself, and room for a proper half pint of tea.',
        details: ['Enamelled steel, 380 ml', 'Dishwasher safe', 'Not for the microwave'],
      },
      de: {
        name: 'Kielbecher',
        line: 'Emaillebecher mit schwerem Fuß',
        description:
          'Unten schwer, damit er auch auf einem schwankenden Tisch stehen bleibt. Zwei Schichten Emaille, ein gerollter Rand und Platz für einen ordentlichen Pott Tee.',
        details: ['Emaillierter Stahl, 380 ml', 'Spülmaschinenfest', 'Nicht für die Mikrowelle'],
      },
    },
  },
  {
    slug: 'driftwood-board',
    category: 'kitchen',
    order: 11,
    prices: { USD: 5400, EUR: 5500, GBP: 4600, JPY: 7900 },
    text: {
      en: {
        name: 'Driftwood Board',
        line: 'Oiled ash, for bread and fish',
        description:
          'Cut from storm-felled ash, sanded until it feels like something the sea has been turning over for years, then oiled three times. One side for bread, a grooved one for fish.',
        details: ['European ash, linseed oil', '42 × 21 × 2 cm', 'Wipe clean, oil twice a year'],
      },
      de: {
        name: 'Treibholzbrett',
        line: 'Geölte Esche, für Brot und Fisch',
        description:
          'Aus Esche vom Sturmholz, geschliffen, bis es sich anfühlt wie vom Meer gerollt, dann dreimal geölt. Eine Seite für Brot, eine mit Rille für Fisch.',
        details: ['Europäische Esche, Leinöl', '42 × 21 × 2 cm', 'Feucht abwischen, zweimal im Jahr ölen'],
      },
    },
  },
]
