import type { Product } from '#lib/content/product'

export const home: readonly Product[] = [
  {
    slug: 'harbour-lantern',
    category: 'home',
    order: 1,
    prices: { USD: 7400, EUR: 7500, GBP: 6300, JPY: 10800 },
    text: {
      en: {
        name: 'Harbour Lantern',
        line: 'A warm light that minds no wind',
        description:
          'A rechargeable lantern in the shape that harbours settled on long ago. Warm white, dimmed by turning the top, forty hours on the low setting. Hang it from a branch, a boom or a kitchen hook.',
        details: ['Powder-coated steel, glass', '40 h low, 9 h bright, USB-C', 'Rain and spray proof (IP65)'],
      },
      de: {
        name: 'Hafenlaterne',
        line: 'Warmes Licht, dem Wind egal ist',
        description:
          'Eine Akkulaterne in der Form, auf die sich Häfen vor langer Zeit geeinigt haben. Warmweiß, gedimmt durch Drehen am Deckel, vierzig Stunden auf kleiner Stufe. Für Ast, Baum oder Küchenhaken.',
        details: [
          'Pulverbeschichteter Stahl, Glas',
          '40 h klein, 9 h hell, USB-C',
          'Regen- und spritzfest (IP65)',
        ],
      },
    },
  },
  {
    slug: 'shingle-chair',
    category: 'home',
    order: 9,
    prices: { USD: 12900, EUR: 12900, GBP: 10900, JPY: 18900 },
    text: {
      en: {
        name: 'Shingle Chair',
        line: 'Folds flat, sits low',
        description:
          'A deck chair low enough for your heels and flat enough for a bicycle rack. Oiled oak, one sheet of striped canvas, four brass bolts. When the canvas fades, we sell you only the canvas.',
        details: ['Oak, cotton canvas, brass', '58 × 90 × 62 cm, 4.2 kg', 'Carries 120 kg'],
      },
      de: {
        name: 'Kieselstuhl',
        line: 'Flach gefaltet, tief gesessen',
        description:
          'Ein Liegestuhl, niedrig genug für die Fersen und flach genug für den Gepäckträger. Geölte Eiche, eine Bahn gestreiftes Tuch, vier Messingbolzen. Verblasst das Tuch, verkaufen wir nur das Tuch.',
        details: ['Eiche, Baumwolltuch, Messing', '58 × 90 × 62 cm, 4,2 kg', 'Trägt 120 kg'],
      },
    },
  },
  {
    slug: 'tide-clock',
    category: 'home',
    order: 10,
    prices: { USD: 9600, EUR: 9800, GBP: 8200, JPY: 14500 },
    text: {
      en: {
        name: 'Tide Clock',
        line: 'Tells you when, not what time',
        description:
          'One hand, one turn from high water to high water: twelve hours and twenty-five minutes. Set it once at your own beach and you will know from the kitchen whether there is sand today.',
        details: ['Ash, brass hand, quartz movement', '24 cm across', 'For Atlantic and North Sea tides'],
      },
      de: {
        name: 'Gezeitenuhr',
        line: 'Sagt nicht wie spät, sondern wann',
        description:
          'Ein Zeiger, eine Runde von Hochwasser zu Hochwasser: zwölf Stunden und fünfundzwanzig Minuten. Einmal am eigenen Strand gestellt, weiß man in der Küche, ob heute Sand da ist.',
        details: ['Esche, Messingzeiger, Quarzwerk', 'Durchmesser 24 cm', 'Für Atlantik und Nordsee'],
      },
    },
  },
]
