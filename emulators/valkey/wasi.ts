/**
 * The part of WASI preview 1 that `valkey.wasm` calls, so that it runs without `node:wasi`, which
 * prints a warning when imported and lets Valkey's log go to the process's own standard output only.
 *
 * Guarantee: the guest has no files, arguments or environment; every call it has no need of answers
 * "not supported". Source: WASI snapshot preview 1, https://github.com/WebAssembly/WASI.
 */

const ERRNO_SUCCESS = 0
const ERRNO_BADF = 8
const ERRNO_NOSYS = 52
const CLOCK_REALTIME = 0
const NS_PER_MS = 1_000_000n
const FILETYPE_CHARACTER_DEVICE = 2

/** Calls of `valkey.wasm` 0.1.1 that need files or threads of the host. */
const UNSUPPORTED = [
  'fd_fdstat_set_flags',
  'fd_filestat_get',
  'fd_filestat_set_size',
  'fd_pread',
  'fd_readdir',
  'fd_renumber',
  'fd_seek',
  'fd_sync',
  'path_create_directory',
  'path_filestat_get',
  'path_open',
  'path_rename',
  'path_unlink_file',
  'sock_shutdown',
]

/** Thrown when the guest ends itself; nothing may be called on that instance afterwards. */
class GuestExit extends Error {}

/** Where the guest's memory is now: growing it replaces the buffer, so ask each time. */
export type GuestMemory = () => DataView

/** `log` receives what Valkey prints, in the pieces in which it prints it. */
export function createWasi(memory: GuestMemory, log: (text: string) => void): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = Object.fromEntries(
    UNSUPPORTED.map((name) => [name, () => ERRNO_NOSYS]),
  )
  return {
    ...imports,
    fd_close: () => ERRNO_SUCCESS,
    fd_read: () => ERRNO_BADF,
    fd_prestat_get: () => ERRNO_BADF,
    fd_prestat_dir_name: () => ERRNO_BADF,
    poll_oneoff: () => ERRNO_NOSYS,
    sched_yield: () => ERRNO_SUCCESS,
    environ_get: () => ERRNO_SUCCESS,
    environ_sizes_get: (countPtr: number, bytesPtr: number) => {
      memory().setUint32(countPtr, 0, true)
      memory().setUint32(bytesPtr, 0, true)
      return ERRNO_SUCCESS
    },
    clock_time_get: (clock: number, _precision: bigint, ptr: number) => {
      const now = clock === CLOCK_REALTIME ? BigInt(Date.now()) * NS_PER_MS : process.hrtime.bigint()
      memory().setBigUint64(ptr, now, true)
      return ERRNO_SUCCESS
    },
    fd_fdstat_get: (_fd: number, ptr: number) => {
      const view = memory()
      for (let i = 0; i < 24; i++) view.setUint8(ptr + i, 0)
      view.setUint8(ptr, FILETYPE_CHARACTER_DEVICE)
      return ERRNO_SUCCESS
    },
    fd_write: (_fd: number, iovecsPtr: number, iovecCount: number, writtenPtr: number) => {
      const view = memory()
      let written = 0
      for (let i = 0; i < iovecCount; i++) {
        const ptr = view.getUint32(iovecsPtr + i * 8, true)
        const length = view.getUint32(iovecsPtr + i * 8 + 4, true)
        log(Buffer.from(view.buffer, ptr, length).toString())
        written += length
      }
      view.setUint32(writtenPtr, written, true)
      return ERRNO_SUCCESS
    },
    proc_exit: (code: number) => {
      throw new GuestExit(`Valkey ended itself with code ${code}`)
    },
  }
}
