import { consoleButtonClass } from './console-button.tsx'

/** Edge Config does not answer: there is nothing to show that could be trusted. */
export function StoreUnreachable() {
  return (
    <div role="alert" className="grid max-w-[68ch] justify-items-start gap-3 py-12">
      <h1 className="font-semibold text-[20px] leading-[26px]">Edge Config does not answer</h1>
      <p>
        What is live cannot be read right now, so nothing can be changed. The storefront goes on with the last
        version that it has.
      </p>
      <a href="/console" className={consoleButtonClass('filled')}>
        Try again
      </a>
    </div>
  )
}
