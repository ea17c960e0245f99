import { fold } from '../../../../../shared/names/fold.ts'

/**
 * What the application writes in a person's place where nothing in the file marks it (Android, and exports whose marks were lost). Whole messages,
 * compared folded. What is not here and bears no mark is taken for the person's own words.
 */
const WRITTEN = [
  'null',
  // deleted
  'This message was deleted|You deleted this message|This message was deleted by admin',
  'Ce message a été supprimé|Vous avez supprimé ce message|Tu as supprimé ce message',
  'Se eliminó este mensaje|Este mensaje fue eliminado|Eliminaste este mensaje|Se eliminó este mensaje.',
  'Esta mensagem foi apagada|Mensagem apagada|Você apagou esta mensagem|Apagou esta mensagem|Esta mensagem foi eliminada',
  'Questo messaggio è stato eliminato|Hai eliminato questo messaggio',
  'Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht',
  'Dit bericht is verwijderd|Dit bericht werd verwijderd|U hebt dit bericht verwijderd|Je hebt dit bericht verwijderd',
  'Bu mesaj silindi|Bu mesajı sildiniz|Bu mesajı sildin',
  'تم حذف هذه الرسالة|لقد حذفت هذه الرسالة|أنت حذفت هذه الرسالة|قمت بحذف هذه الرسالة|حذفت هذه الرسالة',
  'הודעה זו נמחקה|ההודעה נמחקה|מחקת הודעה זו|מחקת את ההודעה הזו',
  'Данное сообщение удалено|Это сообщение удалено|Вы удалили данное сообщение|Вы удалили это сообщение',
  'यह मैसेज हटा दिया गया|यह मैसेज डिलीट कर दिया गया|आपने यह मैसेज डिलीट कर दिया',
  'Pesan ini telah dihapus|Anda telah menghapus pesan ini|Ujumbe huu ulifutwa|此消息已被删除|已刪除此訊息|您已删除此消息|このメッセージは削除されました|삭제된 메시지입니다',
  // calls
  'Missed voice call|Missed video call|Missed group voice call|Missed group video call|Missed call',
  'Appel vocal manqué|Appel vidéo manqué|Appel vocal de groupe manqué|Appel vidéo de groupe manqué',
  'Llamada perdida|Videollamada perdida|Llamada de voz perdida|Llamada de grupo perdida|Videollamada grupal perdida',
  'Chamada de voz perdida|Chamada de vídeo perdida|Ligação de voz perdida|Ligação de vídeo perdida',
  'Chiamata vocale persa|Videochiamata persa|Verpasster Sprachanruf|Verpasster Videoanruf|Verpasster Gruppen-Sprachanruf',
  'Gemiste spraakoproep|Gemiste audio-oproep|Gemiste video-oproep|Gemiste oproep|Cevapsız sesli arama|Cevapsız görüntülü arama',
  'مكالمة صوتية فائتة|مكالمة فيديو فائتة|مكالمة صوتية جماعية فائتة|مكالمة فيديو جماعية فائتة|فاتتك مكالمة صوتية|فاتتك مكالمة فيديو',
  'שיחה קולית שלא נענתה|שיחת וידאו שלא נענתה|Пропущенный аудиозвонок|Пропущенный видеозвонок|मिस्ड वॉइस कॉल|मिस्ड वीडियो कॉल',
  // media left out, as iOS writes it
  'image omitted|video omitted|audio omitted|sticker omitted|GIF omitted|document omitted|Contact card omitted|video note omitted',
  'image absente|vidéo absente|audio omis|sticker omis|GIF retiré|document manquant|Fiche contact manquante',
  'imagen omitida|video omitido|audio omitido|sticker omitido|GIF omitido|documento omitido|Tarjeta de contacto omitida',
  'imagem ocultada|vídeo omitido|áudio ocultado|figurinha omitida|documento omitido|Bild weggelassen|Video weggelassen|Audio weggelassen|Sticker weggelassen',
  'immagine omessa|video omesso|audio omesso|sticker non incluso|afbeelding weggelaten|video weggelaten|audio weggelaten|görüntü dahil edilmedi|video dahil edilmedi|ses dahil edilmedi',
  'لم يتم إدراج الصورة|لم يتم إدراج الفيديوهات|لم يتم إدراج المقاطع الصوتية|لم يتم إدراج بطاقة جهة اتصال|تم حذف الملصقات|لم يتم إدراج المستند|لم يتم إدراج صورة GIF',
  'התמונה הושמטה|הסרטון הושמט|השמע הושמט|изображение отсутствует|видео отсутствует|аудиофайл отсутствует',
  // shared without coordinates
  'live location shared|Localisation en direct partagée|Ubicación en tiempo real compartida|Live-Standort geteilt|تمت مشاركة الموقع المباشر|Localização em tempo real compartilhada',
]
const SYSTEM = new Set(WRITTEN.flatMap((line) => line.split('|').map(fold)))

/** Whether a whole message is one that the application writes. */
export const isPhrase = (text: string): boolean => text.length < 80 && SYSTEM.has(fold(text))

const ATTACHED = new Set(
  'file attached|fichier joint|archivo adjunto|Datei angehängt|arquivo anexado|ficheiro anexado|file allegato|bestand bijgevoegd|dosya ekli|dosya eklendi|ملف مرفق|الملف مرفق|تم إرفاق الملف|קובץ מצורף|הקובץ מצורף|файл добавлен|फ़ाइल संलग्न है|फ़ाइल जोड़ी गई है|file terlampir|faili imeambatishwa|文件附件|附件檔案|添付ファイル|파일 첨부됨|plik w załączniku|fișier atașat|bifogad fil|vedhæftet fil'
    .split('|')
    .map(fold),
)

/** Whether words in brackets behind a file's name say that it is attached. */
export const saysAttached = (text: string): boolean => ATTACHED.has(fold(text))

const EDITED = new Set(
  'This message was edited|Ce message a été modifié|Se editó este mensaje|Este mensaje fue editado|Esta mensagem foi editada|Mensagem editada|Questo messaggio è stato modificato|Diese Nachricht wurde bearbeitet|Dit bericht is bewerkt|Bu mesaj düzenlendi|تم تعديل هذه الرسالة|הודעה זו נערכה|Данное сообщение изменено|यह मैसेज एडिट किया गया'
    .split('|')
    .map(fold),
)
export const saysEdited = (text: string): boolean => EDITED.has(fold(text))

const GROUP = /\bgroup|\bgroupe|\bgrupo|\bgruppe|\bgruppo|\bgroep|\bgrub|\bgrup|مجموع|קבוצ|групп|समह|गरप|kikundi|群|グルフ|그룹|grupp/u

/** Whether a line without sender speaks of a group; chats of two have no such lines. */
export const speaksOfGroup = (text: string): boolean => GROUP.test(fold(text))
