import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../shared/rules/replies/classify-reply.ts';

/**
 * What people write to a business in other languages and mean as it stands; divided by bars. Many
 * hold the words of a request: "no message came", "call me tomorrow", "cancel the visit".
 */
const EVERYDAY: Readonly<Record<string, string>> = {
  vi: `Đúng|Đúng rồi|dạ đúng|Đúng ạ|đúng 3 giờ|tôi cần đổi giờ|không sao đâu|gửi cho tôi địa chỉ|
    nhắn tin cho tôi khi xong|tôi không nhận được tin nhắn|gọi cho tôi nhé|đừng lo|
    huỷ lịch hẹn ngày mai`,
  pt: `não posso agora|não recebi a mensagem|você não me mandou o endereço|me liga amanhã|
    me manda o endereço|quero cancelar minha consulta|para amanhã|para mim está bom|
    não precisa|pode tirar a cebola|meu número é 313 555 0144|sair às 5|não me chamo Ana|
    não mandei mensagem|o carro parou|sem cebola|quanto custa|sim por favor|só mais um|
    tire uma dúvida`,
  ht: `mwen pa voye mesaj|mwen rete Brooklyn|rele m demen|voye adrès la ban mwen|ou pa rele m|
    mwen pa gen machin|mwen pa ka vini|ki lè|wi|non mèsi|mwen vle yon randevou|
    kanpe devan pòt la`,
  pl: `Nie mogę rozmawiać|nie dostałem wiadomości|proszę zadzwonić|nie pisał do mnie|
    nie dzwonili|kiedy koniec|proszę wysłać adres|nie, dziękuję|nie trzeba|to wszystko|
    przyjdę o 5|odwołuję wizytę|usuń usterkę`,
  de: `Ich habe die Nachricht nicht erhalten|nicht heute|nein danke|Bitte rufen Sie mich an|
    schreiben Sie mir die Adresse|ich komme nicht|Termin absagen|
    das Auto macht Geräusche wenn ich bremse|genau|nehmen Sie mich mit|bis morgen|
    nicht schlimm|können Sie mir eine SMS schicken|ohne Zwiebeln`,
  it: `non ho ricevuto il messaggio|mi chiami domani|mi mandi l'indirizzo|no grazie|
    non posso venire|senza cipolla|basta così grazie|va bene|fine settimana|
    annullo l'appuntamento|non ho mandato niente|mi serve un preventivo|
    mi cancella l'appuntamento`,
  ru: `не беспокойтесь|не получала сообщение|позвоните мне|напишите адрес|не смогу прийти|
    вы мне не звонили|не присылали счет|отменить запись|хорошо спасибо|не надо|не нужно|
    остановка рядом|нет|да|стоп-сигнал не горит|уберите снег`,
  ar: `ما وصلتني رسالة|اتصل بي غدا|ارسل لي العنوان|لا شكرا|نعم|لم استلم الرسالة|متى الموعد|
    الغاء الموعد|خلص|بس دقيقة|لا استطيع|لا مشكلة|سيارتي توقفت في الطريق|وقف السيارة هنا`,
  fa: `پیام نیومد|فردا تماس بگیرید|آدرس رو بفرستید|نه ممنون|بله|نمیتونم بیام|پیام شما رسید|
    زنگ بزنید|قرار رو لغو کنید|کی تموم میشه`,
  hi: `मैसेज नहीं आया|मुझे फोन करो|कल कॉल करना|पता भेज दो|नहीं धन्यवाद|बस कब आएगी|
    दुकान बंद है क्या|गाड़ी बंद हो गई|ठीक है|mujhe call karo|message bhejo|kal band hai kya|
    address bhej do|nahi|call Mat|text Mat|nahi chahiye`,
  ur: `میسج نہیں آیا|مجھے کال کریں|پتہ بھیج دیں|نہیں شکریہ|دکان بند ہے کیا|گاڑی رک گئی|
    کل کال کریں`,
  zh: `停车|停在门口|停这里可以吗|不用了谢谢|不要香菜|不要来接我|发地址给我|请打电话给我|没收到短信|取消预约|我的号码变了|好的|三个人|到了|不是我|给我发消息|可以发照片吗|
    不送|不行|别忘了|别担心`,
  ja: `車を止めて|電話ください|メッセージ届いてません|連絡がない|予約を解除したい|いいえ結構です|番号を教えてください|住所を送って|3時にお願いします|ご迷惑をおかけします|
    電話してください|ない|大丈夫です|送らなくていいです`,
  ko: `전화 주세요|주소 보내주세요|문자 못 받았어요|아니요|네|예약 취소해주세요|걱정 하지 마세요|늦지 마세요|번호 바뀌었어요|가지 마세요|차 번호|오지 마세요|
    전화 안 받으시네요`,
  tl: `tama po|tama|hindi ako pwede|tawagan mo ako|text mo ako|padala mo address|salamat|opo|
    hindi po|stop sign po|di ako sure|hindi ko natanggap ang text|wag mo kalimutan|
    ayoko ng sibuyas|nasa stop light|no problem po`,
  hmn: `kuv tsis tau txais ntawv|hu rau kuv|xa chaw nyob rau kuv|tsis ua li cas|ua tsaug|
    kuv tuaj tsis tau|yog|tsis yog`,
  es: `no me ha llegado el mensaje|llámame mañana|mándame la dirección|no hay problema|no puedo|
    ya no llego|para el martes|basta con dos|sin cebolla|no es necesario|no hace falta|
    no te preocupes|pare en la esquina|no le ponga picante|quita la cebolla`,
};

describe.each(Object.entries(EVERYDAY))('everyday words in %s', (_language, texts) => {
  it.each(texts.split(/\|\s*/))('%s', (text) => {
    expect(classifyReply(text)).toMatchObject({ label: 'ordinary' });
  });
});

/** Whole texts that no table holds: each is read by the words it is made of. */
describe('a request by the words it is made of', () => {
  it.each([
    ['ru', 'не надо мне больше слать эти смс, пожалуйста'],
    ['pl', 'proszę już nigdy do mnie nie pisać'],
    ['de', 'Bitte streichen Sie meine Nummer aus Ihrer Datenbank'],
    ['it', 'non desidero più ricevere le vostre promozioni'],
    ['pt', 'não autorizo vocês a me enviar propaganda'],
    ['ht', 'tanpri efase nimewo telefòn mwen nan lis nou'],
    ['zh', '請立即停止向我發送任何廣告'],
    ['ja', 'もうこちらの番号に連絡しないでください'],
    ['ko', '이 번호로 광고 문자 보내지 마세요'],
    ['vi', 'xin đừng gửi quảng cáo cho số này nữa'],
    ['tl', 'pakitanggal na po ang numero ko sa listahan ninyo'],
    ['hmn', 'thov txhob xa cov ntawv no rau kuv ntxiv lawm'],
    ['ar', 'أرجو حذف رقمي من قائمة الرسائل'],
    ['fa', 'لطفا دیگه به این شماره پیامک نفرستید'],
    ['hi', 'आगे से मुझे कोई विज्ञापन मत भेजिए'],
    ['ur', 'براہ مہربانی آئندہ مجھے اشتہار نہ بھیجیں'],
  ])('%s: %s', (language, text) => {
    expect(classifyReply(text)).toMatchObject({ label: 'optOut', certainty: 'sure', language });
  });

  it('is doubtful with a strange word in it', () => {
    expect(classifyReply('Schicken Sie mir bitte keine Matratzen-Werbung mehr')).toMatchObject({
      label: 'optOut',
      certainty: 'doubtful',
    });
  });
});
