/** What a preview shows, to those who write rules and to those who may only look. */
export function previewHint(canEdit: boolean): string {
  if (!canEdit) return 'The page as such a visitor sees it now.'
  return 'The page as such a visitor sees it, published or not. A city or a campaign cannot be put on: choose the rule itself, and what it shows is here.'
}
