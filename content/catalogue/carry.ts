import type { Product } from '#lib/content/product'

export const carry: readonly Product[] = [
  {
    slug: 'cove-dry-bag',
    category: 'carry',
    order: 4,
    prices: { USD: 5800, EUR: 5900, GBP: 4900, JPY: 8500 },
    text: {
      en: {
        name: 'Cove Dry Bag',
        line: 'Twenty litres that stay dry',
        description:
          'Roll the top three times and swim. Welded seams, a shoulder strap that floats, and one inside pocket so that the keys are not at the bottom. Made from fabric that used to be fishing nets.',
        details: ['Recycled nylon, welded seams', '20 l, 390 g', 'Waterproof to 1 m'],
      },
      de: {
        name: 'Buchtsack',
        line: 'Zwanzig Liter, die trocken bleiben',
        description:
          'Oben dreimal rollen und losschwimmen. Verschweißte Nähte, ein Gurt, der schwimmt, und eine Innentasche, damit der Schlüssel nicht ganz unten liegt. Aus Stoff, der einmal Fischernetz war.',
        details: ['Recyceltes Nylon, verschweißte Nähte', '20 l, 390 g', 'Wasserdicht bis 1 m'],
      },
    },
  },
  {
    slug: 'jetty-tote',
    category: 'carry',
    order: 8,
    prices: { USD: 4800, EUR: 4900, GBP: 4100, JPY: 6900 },
    text: {
      en: {
        name: 'Jetty Tote',
        line: 'Sailcloth, with handles of rope',
        description:
          'Sewn by a sailmaker from the off-cuts of mainsails. It stands up by itself while you fill it, and the rope handles are spliced, not knotted, so they lie flat on the shoulder.',
        details: ['Cotton sailcloth, spliced rope', '38 × 42 × 16 cm', 'Carries 15 kg'],
      },
      de: {
        name: 'Stegtasche',
        line: 'Segeltuch mit Griffen aus Tau',
        description:
          'Von einem Segelmacher aus Resten von Großsegeln genäht. Sie steht beim Füllen von selbst, und die Taue sind gespleißt statt geknotet und liegen flach auf der Schulter.',
        details: ['Baumwoll-Segeltuch, gespleißtes Tau', '38 × 42 × 16 cm', 'Trägt 15 kg'],
      },
    },
  },
  {
    slug: 'storm-flask',
    category: 'carry',
    order: 6,
    prices: { USD: 3600, EUR: 3600, GBP: 2900, JPY: 5200 },
    text: {
      en: {
        name: 'Storm Flask',
        line: 'Hot for eleven hours, by test',
        description:
          'We left it on the breakwater in January, and eleven hours later it still burned our tongues. Double steel, a cup that is a real cup, and a cork-wrapped grip for wet hands.',
        details: ['Double-walled steel, cork', '750 ml, 410 g', 'Hot 11 h, cold 26 h'],
      },
      de: {
        name: 'Sturmflasche',
        line: 'Elf Stunden heiß, nachgemessen',
        description:
          'Wir haben sie im Januar auf der Mole stehen lassen, und nach elf Stunden haben wir uns noch die Zunge verbrannt. Doppelter Stahl, ein Becher, der ein Becher ist, und Kork für nasse Hände.',
        details: ['Doppelwandiger Stahl, Kork', '750 ml, 410 g', 'Heiß 11 h, kalt 26 h'],
      },
    },
  },
]
