const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A text as search sees it: without case, accents and width, words apart by one space. */
export function normaliseWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, (mark) => (mark === '\u3099' || mark === '\u309a' ? mark : ''))
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}\u3099\u309a]+/gu, ' ')
    .trim()
}

/** Whether a text is written without spaces between words, so that a part of it may begin anywhere. */
export function isWide(text: string): boolean {
  return WIDE.test(text)
}
