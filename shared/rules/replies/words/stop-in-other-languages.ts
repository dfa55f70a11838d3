/**
 * How people in the US ask for an end in languages that the phrase tables do not read: whole texts,
 * as `spot-other-language.ts` spells them (lower case, no Latin accents, no signs). Forms that are
 * recognisable only when they stand alone.
 */
export const STOP_IN_OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  pt: [
    'pare|parem|sair|cancelar inscricao|descadastrar|descadastre|descadastrar me|descadastre me',
    'pare de me mandar mensagens|pare de enviar mensagens|parem de me mandar mensagens',
    'pare de me enviar mensagens|parem de enviar mensagens|nao me mande mais mensagens',
    'nao envie mais mensagens|nao me enviem mais mensagens|nao quero mais mensagens|chega',
    'nao quero receber mensagens|nao quero mais receber mensagens|me tire da lista|remover|remova',
    'me tirem da lista|tire meu numero|tire meu numero da lista|me remova da lista|pare ja',
    'me remova|me descadastre|chega de mensagens|nao me mandem mais mensagens|cancele os sms',
  ],
  ht: [
    'sispann|kanpe|rete|sispann voye mesaj|pa voye mesaj ban mwen anko|pa voye mesaj anko|kite m',
    'pa ekri m anko|retire m nan lis la|retire m|wete m|wete m nan lis la|wete nimewo m|anile',
    'mwen pa vle mesaj anko|mwen pa vle resevwa mesaj anko|sispann voye mesaj ban mwen|dezabone',
    'sispann texte m|pa texte m anko|retire nimewo m|kite m an repo|sispann ekri m|mwen pa ',
    'vle mesaj',
  ],
  vi: [
    'dung|dung lai|ngung|ngung lai|huy|huy dang ky|dung nhan tin|dung nhan tin nua|ngung nhan tin',
    'dung gui tin nhan|dung gui tin nhan nua|ngung gui tin nhan|khong nhan tin nua|tu choi',
    'dung nhan tin cho toi|dung nhan tin cho toi nua|toi khong muon nhan tin nhan|tu choi nhan tin',
    'dung gui tin nhan cho toi|dung gui tin nhan cho toi nua|xoa so cua toi|xoa so dien thoai',
    'khong gui tin nhan nua|dung lam phien toi|huy nhan tin|xoa so toi|toi khong muon nhan tin nua',
  ],
  tl: [
    'tigil|itigil|tigilan|itigil na|tama na|itigil nyo na|itigil ninyo na|huwag na mag text',
    'itigil ang text|wag na mag text|wag na kayo mag text|huwag na kayong mag text|wag nyo na ako',
    'wag nyo na ako i text|huwag nyo na akong i text|wag mo na ako i text|wag na po mag text',
    'tanggalin nyo ako|tanggalin mo ako|tanggalin ang number ko|alisin nyo ako sa listahan',
    'alisin mo ako sa listahan|alisin ang number ko|tigilan nyo na ako|tigilan mo na ako|alisin',
    'ayaw ko na ng text|ayoko na ng text|tanggalin nyo ako sa listahan|huwag nyo na akong itext',
    'wag nyo na ako itext|wag mo na ako itext|huwag mo na akong itext',
    'ayoko na|ayaw ko na|tama na po|awat na',
  ],
  pl: [
    'zatrzymaj|zakoncz|rezygnuje|wypisz|wypisz mnie|wypiszcie mnie|koniec|przestan|przestancie',
    'przestan pisac|przestancie pisac|nie pisz|nie piszcie|nie pisz do mnie|nie piszcie do mnie',
    'prosze nie pisac|nie wysylaj|nie wysylajcie|usun mnie|usuncie mnie|usun moj numer|anuluj',
    'nie chce smsow|nie chce wiadomosci|usuncie moj numer|prosze przestac|nie chce sms ow|dosc',
    'przestan do mnie pisac|przestancie do mnie pisac|nie wysylajcie mi smsow|rezygnuje z sms',
    'nie chce wiecej wiadomosci|prosze usunac moj numer|prosze mnie wypisac|stop sms',
  ],
  de: [
    'stopp|halt|aufhoren|abmelden|abbestellen|austragen|kundigen|bitte abmelden|schluss|genug',
    'hort auf|hor auf|horen sie auf|nicht mehr schreiben|keine nachrichten mehr|keine sms mehr',
    'schreibt mir nicht mehr|schreiben sie mir nicht mehr|schreib mir nicht mehr|beenden|abmeldung',
    'loschen sie meine nummer|loscht meine nummer|meine nummer loschen|nehmt mich von der liste',
    'nehmen sie mich von der liste|keine texte mehr|lasst mich in ruhe|lassen sie mich in ruhe',
    'keine weiteren nachrichten|ich mochte keine nachrichten mehr|ich will keine nachrichten mehr',
    'hor auf mir zu schreiben|hort auf mir zu schreiben|horen sie auf mir zu schreiben|lass ',
    'mich in ruhe',
  ],
  it: [
    'ferma|fermati|fermatevi|basta|smettila|smettetela|smetti|smettete|annulla|cancellami',
    'disiscrivi',
    'disiscrivimi|disiscrivermi|cancellatemi|rimuovimi|rimuovetemi|basta messaggi|non scrivetemi',
    'non scrivermi|non scrivetemi piu|non scrivermi piu|smettila di scrivermi|toglimi dalla lista',
    'smettetela di scrivermi|toglietemi dalla lista|non voglio messaggi|non voglio piu messaggi',
    'cancella il mio numero|cancellate il mio numero|non mandatemi piu messaggi|disiscrizione',
    'rimuovete il mio numero|lasciatemi in pace|non mandarmi piu messaggi|non inviatemi piu ',
    'messaggi',
  ],
  hmn: [
    'tsum|nres|txhob|txhob xa|txhob xa ntawv|txhob xa ntawv tuaj|txhob xa ntawv rau kuv|thim',
    'txhob text|txhob text kuv|txhob text kuv lawm|tsum xa ntawv|tsum xa|tshem kuv tawm',
    'txhob xa lawm',
    'txhob xa ntawv rau kuv lawm|txhob xa ntawv lawm|kuv tsis xav tau ntawv lawm|tsum tsis ',
    'txhob xa',
    'tshem kuv lub npe|tshem kuv tus xov tooj|txiav tawm',
  ],
  zh: [
    '停|停止|退订|退訂|取消|取消订阅|取消訂閱|退出|停止发送|停止發送|停止短信|停止简讯|停止簡訊|别发了|別發了',
    '不要发了|不要發了|别再发了|別再發了|不要再发了|不要再發了|终止|終止|不用了别发了|td|停发|停發|拒收',
    '别发|別發|不要发|不要發|不要再发|不要再發|停下|住手|够了|夠了|别烦我|別煩我|别打扰我|不要打扰我|不要打擾我',
    '停止发短信|请勿打扰|請勿打擾|勿扰|勿擾|不要短信|不要簡訊|停止传讯|停止傳訊|停止发信息|停止傳訊息|停止發訊息',
  ],
  ko: [
    '중지|정지|그만|그만해|그만하세요|그만해주세요|멈춰|멈춰요|멈춰주세요|스톱|스탑|수신거부|수신 거부|거부|취소|구독취소|구독 취소|해지',
    '그만 보내세요|그만 보내|그만보내세요|보내지마세요|보내지 마세요|보내지 마|보내지마|차단|삭제|탈퇴|연락하지 마세요|연락하지마세요',
    '중단|차단해|해지해|정지해|중지해|그만 좀|받고 싶지 않아요|받고 싶지 않습니다|문자 싫어요|받기 싫어요|그만둬',
  ],
  ja: [
    '停止|中止|ストップ|やめて|やめてください|止めて|止めてください|配信停止|解除|登録解除|解約|退会|キャンセル|停止してください|もう送らないで|送らないで',
    'もう送らないでください|送らないでください|結構です送らないで|配信を停止してください|連絡しないでください|連絡しないで|削除してください',
    '結構です|解除して|停止して|配信解除|受信拒否|もういりません',
  ],
  ru: [
    'стоп|стой|хватит|отписаться|отписка|отпишите|отпишите меня|отмена|прекратите|прекрати',
    'перестаньте|остановить',
    'отменить|остановите|не пишите|не пишите мне|не пишите мне больше|больше не пишите|удалите',
    'удалите меня|удалите мой номер',
    'не надо писать|не присылайте|не шлите|не беспокойте|отстаньте|довольно|не звоните и не ',
    'пишите|уберите меня из списка',
    'не надо сообщений|не хочу получать сообщения|не пиши|не пиши мне|не пиши мне больше|я ',
    'отписываюсь|не пишите больше',
    'остановитесь|отстаньте от меня|отстань|перестань|оставьте меня в покое|прекращайте|завязывайте',
  ],
  ar: [
    'قف|توقف|توقفوا|أوقف|اوقف|إيقاف|ايقاف|الغاء|إلغاء|إلغاء الاشتراك|الغاء الاشتراك|كفى',
    'كفاية|لا ترسل|لا ترسلوا|لا تراسلني|لا تراسلوني',
    'احذف رقمي|احذفوا رقمي|أزل رقمي|لا ترسل رسائل|لا ترسلوا رسائل|لا ترسل لي رسائل|لا ترسلوا ',
    'لي رسائل|أوقف الرسائل|اوقف الرسائل|أوقفوا الرسائل',
    'لا أريد رسائل|لا اريد رسائل|وقف|وقفوا|ستوب|توقف عن مراسلتي|توقفوا عن مراسلتي|توقف عن ',
    'إرسال الرسائل|توقفوا عن إرسال الرسائل|قفوا',
    'كفاية رسائل|كفى رسائل|خلاص|بطل|بطلوا|لا تتصل|لا تتصلوا|الغوا الاشتراك|ألغوا الاشتراك|الغي الاشتراك',
  ],
  fa: [
    'لغو|توقف|بس است|بسه|بس کن|بس کنید|لغو اشتراک|ایست|استاپ|قطع|قطع کنید|پیام نده|پیام ',
    'ندهید|پیام نفرست|پیام نفرستید|دیگر پیام ندهید',
    'دیگه پیام ندید|دیگه پیام نده|دیگر پیام نفرستید|دیگه پیام نفرستید|شماره من را حذف کنید',
    'شماره من رو پاک کنید|حذف|حذف کنید|متوقف کنید',
    'کنسل|توقف کنید|متوقف شوید|لغو عضویت|مزاحم نشوید|مزاحم نشید|مزاحم نشو|تمومش کن|تمومش کنید|زنگ نزنید',
  ],
  ur: [
    'رکو|رک جاؤ|رکیں|بند کرو|بند کریں|پیغام بند کریں|میسج بند کرو|میسج نہ کریں|میسج مت کرو',
    'میسج مت کریں|مجھے میسج نہ کریں|مجھے میسج مت کریں',
    'پیغام نہ بھیجیں|پیغام مت بھیجیں|میرا نمبر ہٹا دیں|میرا نمبر ہٹائیں|منسوخ|روکیں|روکو|بس ',
    'کرو|بس کریں|مجھے پیغام نہ بھیجیں|ختم کریں|سٹاپ|اسٹاپ',
    'band karo|band karein|message mat karo|msg mat karo|message mat karein|message na karein',
    'بند کر دو|بند کر دیں|مت بھیجو|مت بھیجیں|نہ بھیجو|نہ بھیجیں|رابطہ نہ کریں|تنگ نہ کرو|تنگ نہ کریں',
  ],
  hi: [
    'रुको|रुकिए|रुकें|रोको|रोकें|रोकिए|बंद करो|बंद करें|बंद कीजिए|बन्द करो|बन्द करें|मैसेज ',
    'बंद करो|मैसेज बंद करें|संदेश बंद करें|मैसेज मत करो|मैसेज मत भेजो',
    'मैसेज न भेजें|मैसेज मत भेजिए|संदेश न भेजें|मुझे मैसेज मत करो|मुझे मैसेज न करें|मुझे ',
    'मैसेज मत भेजो|मेरा नंबर हटाओ|मेरा नंबर हटा दो|मेरा नंबर हटाएं|स्टॉप|रद्द करें',
    'बस करो|बस कीजिए|हटाओ|मुझे संदेश न भेजें|मैसेज मत करें|ruko|roko|bas karo|message band ',
    'karo|msg band karo|mujhe message mat karo|message mat bhejo|msg mat bhejo',
    'बंद कर दो|बंद कर दीजिए|मत भेजो|मत भेजना|मत भेजिए|न भेजें|अब मत भेजना|परेशान मत करो|मत करो मैसेज',
  ],
};

/** Those of these forms that may be about a visit, as CANCEL may. */
export const CANCELS_IN_OTHER_LANGUAGES: ReadonlySet<string> = new Set(
  '取消 キャンセル 취소 отмена отменить کنسل annulla anuluj anile huy الغاء إلغاء لغو منسوخ'.split(
    ' ',
  ),
);

/**
 * Requests in scripts of their own that ask for an end anywhere in a text: no everyday text has
 * them.
 */
export const ASKS_IN_OTHER_SCRIPTS: Readonly<Record<string, string>> = {
  zh:
    '(?:别|別|不要|请勿|請勿|勿|停止|不想)(?:再)?(?:给我|給我|向我)?(?:再)?(?:收到)?(?:发|發|收|傳|传|寄)?(?:送|' +
    '任何|这些|這些|你们的|你們的)*(?:短信|简讯|簡訊|信息|訊息|消息|广告|廣告)' +
    '|(?:别|別|不要|请勿|請勿|勿|停止)(?:再)?(?:给我|給我|向我)?(?:发|發|傳|传)(?:送)?(?:了|讯|訊|$)' +
    '|(?:请勿|請勿|勿|不要|别|別)(?:再)?(?:打扰|打擾|骚扰|騷擾)' +
    '|退订|退訂|取消(?:订阅|訂閱|短信|簡訊)|(?:把我|将我|將我)[^。]{0,8}(?:删除|刪除|移除|除名|去掉)|(?:删除|刪除|' +
    '移除)(?:我的)?(?:号码|號碼|电话|電話)|(?:别|別|不要|请勿|請勿)再(?:联系|聯繫|聯絡|打扰|打擾|骚扰|騷擾|发|發|傳)',
  ko:
    '(?:문자|메시지|메세지|연락|광고)[^.]{0,8}(?:그만|보내지 ?마|보내지 ?말|하지 ?마|하지 ?말|원하지 ?않|받고 ?싶지 ?않|' +
    '중단|중지|차단)|수신 ?거부|구독 ?취소' +
    '|그만 ?(?:좀 )?(?:보내|연락|문자|하세요|해 ?주세요)|^(?:제발 )?(?:차단|정지|중지|중단|해지|거부)(?:해|하|합)[^.]{0,8}$' +
    '|(?:번호|명단|목록)[^.]{0,8}(?:삭제|지워|빼)',
  ja:
    '(?:メッセージ|メール|sms|ショートメール|連絡|配信|テキスト)[^。]{0,10}(?:送らない|しない|やめ|止め|停止|不要|いりません|' +
    '要りません|解除)|配信停止|登録解除' +
    '|送らないで|送信しないで|^(?:配信)?(?:解除|停止)して(?:ください|下さい)?$' +
    '|(?:番号|リスト)[^。]{0,8}(?:削除|消して|外して)|もう送(?:って|ら)[^。]{0,4}(?:こない|ない)',
  ru:
    '(?:не|прекратите|перестаньте|хватит|прекрати|перестань) ?(?:мне |больше |меня ' +
    '|надо |нужно )*(?:писать|пишите|слать|шлите|присылать|присылайте|отправлять|' +
    'отправляйте|спамить|рассылать)' +
    '|отпишите|отписаться|отписка|(?:удалите|уберите|исключите|вычеркните) (?:меня|' +
    'мой номер|мой телефон)|(?:не хочу|не желаю) (?:больше )?(?:получать|ваших|' +
    'ваши)',
  ar:
    '(?:لا|توقف عن|توقفوا عن|كفى|لا أريد|لا اريد|أوقف|اوقف|أوقفوا|اوقفوا) ?(?:تعد |' +
    'المزيد من |أي |اي |هذه |استقبال |تلقي )*(?:ترسل|ترسلوا|تراسل|ارسال|إرسال|' +
    'الارسال|الإرسال|مراسل|الرسائل|رسائل|رسائلكم)' +
    '|(?:ما|لا|بطلوا|بطل) ?(?:تبعت|تبعث|ترسل|تراسل)' +
    '|(?:الغاء|إلغاء) (?:ال)?اشتراك|(?:احذف|احذفوا|أزل|ازل|أزيلوا|امسح) (?:رقمي|' +
    'اسمي)|(?:احذفوني|أزيلوني)',
  fa:
    '(?:پیام|پیامک|اس ام اس|مسیج)[^.]{0,14}(?:نده|ندید|ندهید|نفرست|نفرستید|نمیخوام|' +
    'نمی خواهم|نمی‌خواهم|قطع|لغو|متوقف)|لغو اشتراک|شماره (?:من|ام)[^.]{0,8}(?:حذف|' +
    'پاک)' +
    '|(?:نمیخوام|نمی خوام|نمی خواهم|نمیخواهم)[^.]{0,12}(?:پیام|پیامک|اس ام اس)',
  ur:
    '(?:میسج|پیغام|پیغامات|ٹیکسٹ|میسجز)[^.]{0,14}(?:بند|نہ کریں|مت کر|نہ بھیج|مت ' +
    'بھیج|نہیں چاہ)|میرا نمبر[^.]{0,10}(?:ہٹا|نکال|حذف|ڈیلیٹ)',
  hi:
    '(?:मैसेज|मेसेज|संदेश|एसएमएस|टेक्स्ट)[^.]{0,14}(?:बंद|मत|न भेज|ना भेज|न कर|ना ' +
    'कर|नहीं चाह)|मेरा (?:नंबर|नम्बर|नाम)[^.]{0,10}(?:हटा|निकाल|मिटा)',
};
