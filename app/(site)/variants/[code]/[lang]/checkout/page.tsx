import type { Metadata } from 'next'
import { CheckoutForm } from '#components/site/checkout-form'
import { listCountries } from '#lib/content/list-countries'
import { listPages } from '#lib/content/list-pages'
import { toMetadata } from '../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../read-page.ts'
import { SiteFrame } from '../../../../site-frame.tsx'

const PATH = '/checkout'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, PATH)
  return toMetadata(page, { title: page.words.checkout.title, isPrivate: true })
}

export default async function CheckoutPage({ params }: Props) {
  const page = await readPage(params, PATH)
  const { language, words } = page
  return (
    <SiteFrame page={page}>
      <div className="shore pt-10 sm:pt-16">
        <h1 className="title-type mb-8">{words.checkout.title}</h1>
        <CheckoutForm
          language={language}
          countries={listCountries(page.countries, language)}
          words={{ checkout: words.checkout, cart: words.cart }}
        />
      </div>
    </SiteFrame>
  )
}
