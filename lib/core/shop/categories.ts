/** The categories of the shop, in the order in which they are listed. */
export const CATEGORIES = ['kitchen', 'table', 'textiles', 'carry', 'home', 'bath'] as const
export type Category = (typeof CATEGORIES)[number]

/** What a list of products can be narrowed to; `.shelf` in `app/styles/site.css` has a rule for each. */
export const MATERIALS = ['metal', 'wood', 'wool', 'cloth', 'glass'] as const
