/**
 * What the site's own code reports, with `track(name)` or an element's `data-event`: a name that is not here is a type
 * error. Goals are declared on these names; page views, clicks on a slot's call to action and purchases need none.
 */
export type EventName = 'add-to-cart' | 'begin-checkout'
