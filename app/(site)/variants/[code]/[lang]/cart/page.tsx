import type { Metadata } from 'next'
import { CartView } from '#components/site/cart-view'
import { listPages } from '#lib/content/list-pages'
import { toPublicPath } from '#lib/core/shop/language'
import { toMetadata } from '../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../read-page.ts'
import { SiteFrame } from '../../../../site-frame.tsx'

const PATH = '/cart'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, PATH)
  return toMetadata(page, { title: page.words.cart.title, isPrivate: true })
}

export default async function CartPage({ params }: Props) {
  const page = await readPage(params, PATH)
  const { language, words } = page
  return (
    <SiteFrame page={page}>
      <div className="shore pt-10 sm:pt-16">
        <h1 tabIndex={-1} className="title-type mb-8 outline-none">
          {words.cart.title}
        </h1>
        <noscript>
          <p>
            {words.cart.noScript}{' '}
            <a href={toPublicPath(language, '/checkout')} className="underline underline-offset-4">
              {words.cart.checkout}
            </a>
          </p>
        </noscript>
        <div className="scripting-none:hidden">
          <CartView language={language} words={words.cart} />
        </div>
      </div>
    </SiteFrame>
  )
}
