/** Puts the charts of a view below it as pictures: into private chats alone, where their reader is. */
import type { WebClient } from '@slack/web-api';
import { chartWords } from '../../bot/core/charts/chart-words.ts';
import type { ChatLog } from '../../bot/core/chat-options.ts';
import type { Chart, View } from '../../bot/ports/view.ts';
import { chartPng } from './chart-png.ts';
import { faultOf } from './errors.ts';
import { altText } from './limits.ts';
import type { MessagePlace } from './message-place.ts';
import { patience } from './timeouts.ts';

/** Slack names a private chat so. */
const isPrivate = ({ channel }: MessagePlace): boolean => channel.startsWith('D');

/** The counts stand in the message already: where Slack takes no file, that is logged, and nothing else is amiss. */
export async function shareCharts(
  { client, log }: { readonly client: WebClient; readonly log: ChatLog },
  place: MessagePlace,
  { title, blocks }: View,
): Promise<void> {
  if (!isPrivate(place)) return;
  try {
    for (const block of blocks) if (block.kind === 'chart') await share(client, place, { title, chart: block });
  } catch (error) {
    log.error(faultOf(error), 'slack: a chart stands in words alone');
  }
}

interface Titled {
  readonly title: string;
  readonly chart: Chart;
}

/** Not by the library's own upload: what a screen reader says is called `alt_txt` by the method, and `alt_text` by the library alone. */
async function share(client: WebClient, { channel, thread }: MessagePlace, { title, chart }: Titled): Promise<void> {
  const bytes = await chartPng(chart);
  const words = chartWords(chart);
  const alt = words.length <= altText ? words : chart.caption;
  const file = {
    filename: 'solis.png',
    length: bytes.length,
    alt_txt: alt,
    alt_text: alt,
  };
  const { upload_url = '', file_id = '' } = await client.files.getUploadURLExternal(file);
  const sent = await fetch(upload_url, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: Buffer.from(bytes),
    signal: AbortSignal.timeout(patience.patientCall),
  });
  if (!sent.ok) throw new Error(`Slack took no picture: ${sent.status}`);
  await client.files.completeUploadExternal({
    files: [{ id: file_id, title }],
    channel_id: channel,
    ...(thread !== undefined && { thread_ts: thread }),
  });
}
