import type { Metadata } from 'next'
import { AccountView } from '#components/site/account-view'
import { listPages } from '#lib/content/list-pages'
import { toPublicPath } from '#lib/core/shop/language'
import { toMetadata } from '../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../read-page.ts'
import { SiteFrame } from '../../../../site-frame.tsx'

const PATH = '/account'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, PATH)
  return toMetadata(page, { title: page.words.account.title, isPrivate: true })
}

export default async function AccountPage({ params }: Props) {
  const page = await readPage(params, PATH)
  const { account, thanks, cart } = page.words
  return (
    <SiteFrame page={page}>
      <div className="shore pt-10 sm:pt-16">
        <h1 className="title-type mb-8">{account.title}</h1>
        <noscript>
          <p className="mb-6">
            {account.noScript}{' '}
            <a href={toPublicPath(page.language, '/sign-in')} className="underline underline-offset-4">
              {account.signIn}
            </a>
          </p>
        </noscript>
        <div className="scripting-none:hidden">
          <AccountView language={page.language} words={{ account, thanks, cart }} />
        </div>
      </div>
    </SiteFrame>
  )
}
