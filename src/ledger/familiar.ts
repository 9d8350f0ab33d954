/**
 * Strings that a packed value of format 2 does not spell out: known by their places, as are the shapes below. Part of the
 * format: never changed, only followed by another format.
 */
export const FAMILIAR: readonly string[] = (
  '|unstated|asserts|direct|indirect|mixed|name|pronoun|description|person|organisation|state|group|outlet|unnamed|document|' +
  'confirms|denies|unaware|unconfirmed|acknowledges|declines|doubts|suspects|predicts|promises|demands|asks|' +
  'certain|probable|possible|witnessed|told|assesses|cites|relays|' +
  'briefing|interview|statement|speech|email|social|report|court|parliament|call|' +
  'surname|apposition|class|first-person|headline|named-elsewhere|named-later|relative|role|speaker|variation|' +
  'title|body|caption|credit|json-ld|meta|link|time|visible|address|file|option|' +
  'hearsay/read/1|0.1.0|en|' +
  'schema|reading|input|text|parts|attributions|sources|notices|id|program|model|published|url|byline|agency|language|' +
  'sha256|from|kind|start|end|date|source|cue|content|parent|said|venue|stance|certainty|basis|because|claims|confidence|' +
  'spans|to|type|number|roles|affiliation|country|access|aliases|members|mentions|joins|rule|message'
).split('|')

/** Keys of objects, in their order, that a packed value of format 2 does not spell out. */
export const FAMILIAR_SHAPES: readonly (readonly string[])[] = [
  'spans,text',
  'stance,certainty,basis',
  'id,spans,text,stance,certainty,basis,because',
  'id,kind,source,cue,content,parent,said,venue,stance,certainty,basis,because,claims,confidence',
  'spans,text,id',
  'kind,text,spans',
  'spans,text,kind',
  'from,to,text,spans',
  'from,to,start,end,text,type',
  'rule,spans',
  'id,name,kind,number,roles,affiliation,country,access,aliases,members,mentions,joins',
  'kind,start,end,date',
  'schema,reading,input,document,text,parts,attributions,sources,notices',
  'id,program,model',
  'id,title,outlet,published,url,byline,agency,language,sha256,from',
  'title,outlet,published,url,byline,agency,language',
  'rule,message,spans',
  'start,end',
].map((keys) => keys.split(','))
