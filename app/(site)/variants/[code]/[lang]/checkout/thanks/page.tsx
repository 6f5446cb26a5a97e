import type { Metadata } from 'next'
import { OrderView } from '#components/site/order-view'
import { listPages } from '#lib/content/list-pages'
import { toPublicPath } from '#lib/core/shop/language'
import { toMetadata } from '../../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../../read-page.ts'
import { SiteFrame } from '../../../../../site-frame.tsx'

const PATH = '/checkout/thanks'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, PATH)
  return toMetadata(page, { title: page.words.thanks.title, isPrivate: true })
}

export default async function ThanksPage({ params }: Props) {
  const page = await readPage(params, PATH)
  const { language, words } = page
  return (
    <SiteFrame page={page}>
      <div className="shore pt-10 sm:pt-16">
        <h1 className="title-type max-w-[16ch]">{words.thanks.title}</h1>
        <p className="mt-4 text-ink-2">{words.thanks.sent}</p>
        <div className="mt-8 grid max-w-2xl gap-6">
          <noscript>
            <p>{words.thanks.noScript}</p>
          </noscript>
          <div className="scripting-none:hidden">
            <OrderView language={language} words={{ thanks: words.thanks, cart: words.cart }} />
          </div>
          <a
            href={toPublicPath(language, '/products')}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {words.thanks.more}
          </a>
        </div>
      </div>
    </SiteFrame>
  )
}
