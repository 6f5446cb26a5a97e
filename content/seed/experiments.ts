/** Edge Config `experiments` of a fresh install: three running experiments, what they vary, and a feature flag. */
export const experiments = {
  schema: 1,
  version: 1,
  updatedAt: '2026-11-21T00:00:00Z',
  segments: {},
  slots: {
    'home.hero': { revision: 1, rules: [{ audience: { attribute: 'country', in: ['DE'] } }, {}] },
    'home.offer': { revision: 1, rules: [{}] },
    'product.promise': { revision: 1, rules: [{}] },
  },
  experiments: [
    {
      id: 'hero-copy',
      status: 'running',
      slot: 'home.hero',
      seed: 'hero-copy-1',
      hash: 2,
      revision: 1,
      unit: 'visitor',
      coverage: 1,
      variants: [
        { key: 'control', ratio: 0.5 },
        { key: 'bold', ratio: 0.5 },
      ],
    },
    {
      id: 'offer-wording',
      status: 'running',
      slot: 'home.offer',
      seed: 'offer-wording-1',
      hash: 2,
      revision: 1,
      unit: 'visitor',
      coverage: 1,
      variants: [
        { key: 'control', ratio: 0.5 },
        { key: 'free-shipping', ratio: 0.5 },
      ],
    },
    {
      id: 'promise-position',
      status: 'running',
      slot: 'product.promise',
      seed: 'promise-position-1',
      hash: 2,
      revision: 1,
      unit: 'visitor',
      coverage: 1,
      variants: [
        { key: 'control', ratio: 0.5 },
        { key: 'delivery-first', ratio: 0.5 },
      ],
    },
  ],
  /** Whether answers tell how long each step of the way took. */
  flags: [{ key: 'stage-timings', enabled: true, coverage: 1 }],
}
