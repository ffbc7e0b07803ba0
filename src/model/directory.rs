//! The header and the directory of a weights file, read and checked.

use super::WeightsError;
use super::format::{ALIGNMENT, DType, MAGIC, VERSION};

/// The first byte of the part that the checksum covers.
const CHECKED: usize = 16;

/// A tensor's entry in the directory, with the tensor's data.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    pub name: &'a str,
    pub dtype: DType,
    pub shape: Vec<usize>,
    pub data: &'a [u8],
}

/// Reads header and directory, and checks all of them.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Entry<'_>>, WeightsError> {
    let (count, mut directory) = header(bytes)?;
    // The number of tensors that the file states may be anything, so no memory is reserved by it.
    let mut places = Vec::new();
    for _ in 0..count {
        let (entry, place) = directory.entry()?;
        if places.last().is_some_and(|(last, _): &(Entry<'_>, _)| last.name >= entry.name) {
            return Err(WeightsError::Directory { at: directory.at, reason: "names are not in order" });
        }
        places.push((entry, place));
    }
    let end = directory.at;
    places.into_iter().map(|(entry, place)| with_data(bytes, end, entry, place)).collect()
}

/// Checks the header, and returns the number of tensors and a cursor at the directory.
fn header(bytes: &[u8]) -> Result<(usize, Cursor<'_>), WeightsError> {
    if !bytes.starts_with(&MAGIC) {
        return Err(WeightsError::Magic);
    }
    let mut header = Cursor { bytes, at: MAGIC.len() };
    let version = header.number()?;
    if version != VERSION {
        return Err(WeightsError::Version { found: version });
    }
    let (checksum, length, count) = (header.number()?, header.number()?, header.number()?);
    if length as usize != bytes.len() {
        return Err(WeightsError::Length { stated: length as usize, found: bytes.len() });
    }
    let found = crc32(&bytes[CHECKED..]);
    if found != checksum {
        return Err(WeightsError::Checksum { stated: checksum, found });
    }
    Ok((count as usize, header))
}

/// The checksum of zlib and PNG.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    const CRC32: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    CRC32.checksum(bytes)
}

/// The entry with its tensor's data, which lie at `place`, behind the end of the directory.
fn with_data<'a>(bytes: &'a [u8], end: usize, entry: Entry<'a>, place: usize) -> Result<Entry<'a>, WeightsError> {
    let length = entry.shape.iter().try_fold(1_usize, |product, &size| product.checked_mul(size));
    let length = length.and_then(|elements| entry.dtype.bytes(elements));
    let data = length.and_then(|length| bytes.get(place..place.checked_add(length)?));
    match data.filter(|_| place >= end && place.is_multiple_of(ALIGNMENT)) {
        Some(data) => Ok(Entry { data, ..entry }),
        None => Err(WeightsError::Place { name: entry.name.to_owned(), at: place }),
    }
}

/// A place in bytes, from which fields are read one after another.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// An entry of the directory, still without data, and the place of its data.
    fn entry(&mut self) -> Result<(Entry<'a>, usize), WeightsError> {
        let start = self.at;
        let wrong = |reason| WeightsError::Directory { at: start, reason };
        let [name_length, dtype, dimensions, 0] = self.array()? else {
            return Err(wrong("a reserved byte is not 0"));
        };
        let dtype = DType::ALL.into_iter().find(|known| *known as u8 == dtype);
        let dtype = dtype.ok_or_else(|| wrong("the type of the elements is not known"))?;
        let place = self.number()? as usize;
        let shape = (0..dimensions).map(|_| Ok(self.number()? as usize)).collect::<Result<_, WeightsError>>()?;
        let name = str::from_utf8(self.take(name_length.into())?).map_err(|_| wrong("a name is not UTF-8"))?;
        Ok((Entry { name, dtype, shape, data: &[] }, place))
    }

    fn number(&mut self) -> Result<u32, WeightsError> {
        self.array().map(u32::from_le_bytes)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], WeightsError> {
        let truncated = WeightsError::Truncated { at: self.at };
        self.take(N)?.try_into().map_err(|_| truncated)
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], WeightsError> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let taken = rest.get(..count).ok_or(WeightsError::Truncated { at: self.at })?;
        self.at += count;
        Ok(taken)
    }
}
