import * as v from 'valibot'

/** Answer of `POST /api/notices/test`. */
export const ChannelTestView = v.object({ sent: v.literal(true) })
