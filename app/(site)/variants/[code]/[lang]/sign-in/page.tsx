import type { Metadata } from 'next'
import { SignInForms } from '#components/site/sign-in-forms'
import { listPages } from '#lib/content/list-pages'
import { toMetadata } from '../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../read-page.ts'
import { SiteFrame } from '../../../../site-frame.tsx'

const PATH = '/sign-in'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, PATH)
  return toMetadata(page, { title: page.words.signIn.title, isPrivate: true })
}

export default async function SignInPage({ params }: Props) {
  const page = await readPage(params, PATH)
  const { signIn } = page.words
  return (
    <SiteFrame page={page}>
      <div className="shore pt-10 sm:pt-16">
        <h1 className="title-type">{signIn.title}</h1>
        <p className="mt-4 max-w-[52ch] text-ink-2">{signIn.intro}</p>
        <SignInForms language={page.language} words={signIn} />
      </div>
    </SiteFrame>
  )
}
