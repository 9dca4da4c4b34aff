/** How Slack draws blocks in its light theme, about: sizes and colours as its client shows them on a phone and on a desk. */
export const slackStyle = `
* { box-sizing: border-box; }
body { margin: 0; background: #f4ede4; font: 15px/1.46668 Lato, 'Slack-Lato', 'DejaVu Sans', sans-serif; color: #1d1c1d; }
main { padding: 12px; display: grid; gap: 12px; max-width: 620px; }
article { background: #fff; border: 1px solid #ddd; border-radius: 8px; padding: 8px 14px 12px; overflow-wrap: anywhere; min-width: 0; }
article.modal { padding: 0; box-shadow: 0 8px 24px #0003; }
.frame { display: flex; justify-content: space-between; align-items: center; padding: 12px 16px; border-bottom: 1px solid #ddd; font-weight: 900; font-size: 18px; }
.frame.end { border-top: 1px solid #ddd; border-bottom: 0; justify-content: flex-end; gap: 8px; font-size: 15px; }
.body { padding: 4px 16px 12px; }
.who { font-weight: 900; margin: 0; }
.who span { font-weight: 400; font-size: 12px; background: #e8e8e8; color: #616061; border-radius: 2px; padding: 0 3px; }
h3 { font-size: 18px; line-height: 1.33; margin: 8px 0 4px; font-weight: 900; }
hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0; }
.section { display: flex; justify-content: space-between; gap: 12px; margin: 8px 0; }
.section > div { min-width: 0; white-space: pre-wrap; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 12px; white-space: pre-wrap; margin: 8px 0; }
.context { font-size: 13px; color: #616061; margin: 4px 0; white-space: pre-wrap; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
.button { font: 700 14px/1 Lato, 'DejaVu Sans', sans-serif; border: 1px solid #bbb; border-radius: 8px; background: #fff; padding: 9px 12px; white-space: nowrap; max-width: 300px; overflow: hidden; text-overflow: ellipsis; flex: none; align-self: flex-start; }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.button.danger { color: #e01e5a; border-color: #e01e5a; }
.input { margin: 16px 0 8px; }
.label { font-weight: 700; white-space: pre-wrap; }
.optional { font-weight: 400; color: #616061; }
.hint { font-size: 13px; color: #616061; white-space: pre-wrap; margin-top: 4px; }
.box { border: 1px solid #868686; border-radius: 4px; padding: 8px 12px; margin-top: 4px; white-space: pre-wrap; min-height: 38px; background: #fff; }
.box.tall { min-height: 88px; }
.box.list { display: flex; justify-content: space-between; min-width: 220px; }
.empty { color: #868686; }
.option { display: flex; gap: 8px; margin: 6px 0; }
.option small { color: #616061; display: block; }
.sign { display: inline-block; width: 1.2em; height: 1.2em; border-radius: 4px; font: 700 0.85em/1.2em 'DejaVu Sans', sans-serif; text-align: center; color: #fff; background: #1264a3; }
.sign.good { background: #2eb67d; }
.sign.warning { background: #f2c744; color: #1d1c1d; border-radius: 50% 50% 4px 4px; }
.sign.bad { background: none; color: #e01e5a; font-size: 1.1em; width: 0.7em; }
.chip { background: #1264a31a; border-radius: 4px; padding: 0 6px; margin-right: 4px; }
@media (max-width: 480px) { body { font-size: 16px; } .fields { grid-template-columns: 1fr; } .fields > :nth-child(even) { margin-bottom: 6px; } }
`;
