/** schema.org data for search engines. Angle brackets are escaped, so that no text can close the element. */
export function StructuredData({ data }: { readonly data: Readonly<Record<string, unknown>> }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text was escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
