import type { Post } from '#lib/content/post'

export const aBlanketFromTheDike: Post = {
  slug: 'a-blanket-from-the-dike',
  author: 'Tomasz Reid',
  publishedOn: '2026-09-16',
  product: 'dune-blanket',
  text: {
    en: {
      title: 'A blanket from the dike',
      summary: 'The sheep keep the dike short, the dike keeps the sea out, and once a year there is wool.',
      body: [
        'Nobody keeps dike sheep for their wool. They are kept for their feet: small, many and careful, they tread the turf firm in a way that no machine does, and a firm turf is what holds back the North Sea in January.',
        '## What happened to the wool',
        'For thirty years it was burned, or paid for at less than the price of shearing. It is coarse and it comes in three colours, and the mills wanted it fine and white.',
        'We asked a mill that still had a wide loom to try it as it was: undyed, thick, in one piece. The first sample stood up by itself. The fourth one we could not get back from the weaver.',
        '## How to look after it',
        'Hang it outside on a damp evening. Wool cleans itself in moist air, and the smell of bonfire goes with the fog. Ours have not seen a washing machine since the first winter.',
      ],
    },
    de: {
      title: 'Eine Decke vom Deich',
      summary:
        'Die Schafe halten den Deich kurz, der Deich das Meer draußen, und einmal im Jahr gibt es Wolle.',
      body: [
        'Niemand hält Deichschafe wegen der Wolle. Man hält sie wegen ihrer Füße: klein, viele und vorsichtig treten sie die Grasnarbe fest, wie es keine Maschine kann, und eine feste Narbe hält im Januar die Nordsee auf.',
        '## Was aus der Wolle wurde',
        'Dreißig Jahre lang wurde sie verbrannt oder für weniger verkauft, als das Scheren kostet. Sie ist grob und kommt in drei Farben, und die Spinnereien wollten sie fein und weiß.',
        'Wir baten eine Weberei, die noch einen breiten Webstuhl hatte, sie zu nehmen, wie sie ist: ungefärbt, dick, in einem Stück. Das erste Muster stand von allein. Das vierte haben wir vom Weber nicht zurückbekommen.',
        '## Wie man sie pflegt',
        'An einem feuchten Abend nach draußen hängen. Wolle reinigt sich in feuchter Luft, und der Geruch vom Feuer geht mit dem Nebel. Unsere haben seit dem ersten Winter keine Waschmaschine gesehen.',
      ],
    },
  },
}
