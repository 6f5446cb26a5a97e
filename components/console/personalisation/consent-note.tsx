import { Section } from '#components/ui/section'
import { formatShare } from '#lib/core/format/format-share'

/** How much of what came had no identity, and what that means. */
export function ConsentNote({ unidentified }: { readonly unidentified: number | null }) {
  return (
    <Section id="consent" title="Without consent">
      <p className="max-w-[68ch]">
        {unidentified === null ? (
          'No page view was counted lately, so the share without consent is not known.'
        ) : (
          <>
            <strong className="font-semibold">{formatShare(unidentified)}</strong> of page views in the last
            28 days came without an identity: consent was asked for and not given, or the browser asks not to
            be tracked.
          </>
        )}{' '}
        Visitors without consent see what the rules show them. They count in no result, and the duration of an
        experiment is planned without them.
      </p>
    </Section>
  )
}
