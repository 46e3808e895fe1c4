//! Posts and messages that have files: created, filled and waited for.

use std::future::Future;
use std::time::Duration;

use futures_util::{StreamExt, stream};
use tokio::time::{Instant, sleep};
use ziik_api::Upload;
use ziik_api::types::FileId;
#[cfg(feature = "messages")]
use ziik_api::types::{ConversationId, Message, MessageCreate};
#[cfg(feature = "posts")]
use ziik_api::types::{Post, PostCreate};

use super::{FileUpload, Target, UploadError};
use crate::client::Client;
use crate::error::Error;

/// How many files are under way at once.
const IN_FLIGHT: usize = 2;
/// How long the API may take to notice that all files are there.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is asked, at first and at last.
const PAUSES: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(5));

/// A post or a message and its files.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WithFiles<T> {
    /// It, as it is when all files are there.
    pub created: T,
    /// The ids of the files, in the order in which they were given.
    pub files: Vec<FileId>,
}

/// What is left of a post or a message whose files did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remains {
    /// Nothing: it was not created.
    Nothing,
    /// Nothing: it was created, and deleted again.
    Deleted,
    /// The post or message with this id, which waits for files that do not come.
    Left(i64),
    /// The post or message with this id, with all its files. The API does not count them as
    /// uploaded yet.
    Waiting(i64),
}

/// Why there is no post or message with its files.
#[derive(Debug, thiserror::Error)]
#[error("{source}; {}", describe(*remains))]
#[non_exhaustive]
pub struct WithFilesError {
    /// What is left of it.
    pub remains: Remains,
    /// What failed.
    pub source: UploadError,
}

fn describe(remains: Remains) -> String {
    match remains {
        Remains::Nothing => "nothing was created".to_owned(),
        Remains::Deleted => "what was created is deleted again".to_owned(),
        Remains::Left(id) => format!("{id} is left behind without its files; delete it"),
        Remains::Waiting(id) => format!("{id} has its files and will show them later"),
    }
}

impl Client {
    /// Creates a post with files: the post with the number of files that follow, the files, and a
    /// wait until the API has them all. The `file_count` of `post` is set.
    ///
    /// Two files are under way at once. When one does not arrive, the post is deleted again, so
    /// that none is left that waits for ever.
    ///
    /// # Errors
    /// A file cannot be uploaded as it is, and nothing was sent; or a call failed. The error tells
    /// what is left.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_ext::api::Upload;
    /// use ziik_ext::api::types::PostCreate;
    ///
    /// let post = PostCreate::new("Summer").body("The plan is attached.").group(12);
    /// let plan = Upload::file("summer.pdf").await?;
    /// let post = client.create_post_with_files(post, [plan]).await?;
    /// println!("post {} has {} file", post.created.id, post.files.len());
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "posts")]
    pub async fn create_post_with_files(
        &self,
        post: PostCreate,
        files: impl IntoIterator<Item = Upload>,
    ) -> Result<WithFiles<Post>, WithFilesError> {
        let files: Vec<Upload> = files.into_iter().collect();
        // What is wrong with a file is found out before there is a post.
        check(&files, &Target::post(0))?;
        let post = post.file_count(i64::try_from(files.len()).unwrap_or(i64::MAX));
        let created = self.create_post(post).send().await.map_err(not_created)?.into_data();
        let (id, is_whole) = (created.id, |post: &Post| post.uploading_files.unwrap_or(0) <= 0);
        let uploads = files.into_iter().map(|file| self.upload(file, Target::post(id)));
        let outcome = fill(uploads.collect()).await;
        let files = match outcome {
            Ok(files) => files,
            Err(source) => {
                let deleted = self.delete_post(id).send().await.is_ok();
                return Err(failed(source, deleted, id.get()));
            }
        };
        let look = || async { Ok(self.get_post(id).send().await?.into_data()) };
        let created = wait(look, is_whole, id.get()).await?;
        Ok(WithFiles { created, files })
    }

    /// Writes a message with files: the message with the number of files that follow, the files,
    /// and a wait until the API has them all. The `file_count` of `message` is set.
    ///
    /// Two files are under way at once. When one does not arrive, the message is deleted again.
    ///
    /// # Errors
    /// A file cannot be uploaded as it is, and nothing was sent; or a call failed. The error tells
    /// what is left.
    #[cfg(feature = "messages")]
    pub async fn create_message_with_files(
        &self,
        conversation: impl Into<ConversationId>,
        message: MessageCreate,
        files: impl IntoIterator<Item = Upload>,
    ) -> Result<WithFiles<Message>, WithFilesError> {
        let conversation = conversation.into();
        let files: Vec<Upload> = files.into_iter().collect();
        check(&files, &Target::message(0))?;
        let message = message.file_count(i64::try_from(files.len()).unwrap_or(i64::MAX));
        let created = self.create_message(conversation, message).send().await;
        let created = created.map_err(not_created)?.into_data();
        let (id, is_whole) =
            (created.id, |message: &Message| message.uploading_files.unwrap_or(0) <= 0);
        let uploads = files.into_iter().map(|file| self.upload(file, Target::message(id)));
        let files = match fill(uploads.collect()).await {
            Ok(files) => files,
            Err(source) => {
                let deleted = self.delete_message(conversation, id).send().await.is_ok();
                return Err(failed(source, deleted, id.get()));
            }
        };
        let look = || async {
            let message = self.get_message(conversation, id).send().await?.into_data();
            Ok(message)
        };
        let created = wait(look, is_whole, id.get()).await?;
        Ok(WithFiles { created, files })
    }
}

/// Looks at all files before anything is sent.
fn check(files: &[Upload], target: &Target) -> Result<(), WithFilesError> {
    for file in files {
        super::Described::of(file, target, None)
            .map_err(|source| WithFilesError { remains: Remains::Nothing, source })?;
    }
    Ok(())
}

fn not_created(error: ziik_api::Error) -> WithFilesError {
    WithFilesError { remains: Remains::Nothing, source: Error::from(error).into() }
}

fn failed(source: UploadError, deleted: bool, id: i64) -> WithFilesError {
    let remains = if deleted { Remains::Deleted } else { Remains::Left(id) };
    WithFilesError { remains, source }
}

/// Uploads the files, and stops at the first that fails.
async fn fill(uploads: Vec<FileUpload>) -> Result<Vec<FileId>, UploadError> {
    let mut arriving = stream::iter(uploads.into_iter().map(FileUpload::send)).buffered(IN_FLIGHT);
    let mut files = Vec::new();
    while let Some(file) = arriving.next().await {
        files.push(file?);
    }
    Ok(files)
}

/// Asks until it is whole.
async fn wait<T, F>(
    look: impl Fn() -> F,
    is_whole: impl Fn(&T) -> bool,
    id: i64,
) -> Result<T, WithFilesError>
where
    F: Future<Output = Result<T, ziik_api::Error>>,
{
    let waiting = |source: UploadError| WithFilesError { remains: Remains::Waiting(id), source };
    let until = Instant::now() + PATIENCE;
    let (mut pause, longest) = PAUSES;
    loop {
        let created = look().await.map_err(|error| waiting(Error::from(error).into()))?;
        if is_whole(&created) {
            return Ok(created);
        }
        if Instant::now() + pause > until {
            let seconds = PATIENCE.as_secs();
            return Err(waiting(UploadError::NotCounted(seconds)));
        }
        sleep(pause).await;
        pause = longest.min(pause * 2);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn it_is_asked_less_and_less_often_for_a_minute() {
        let (begun, looks) = (Instant::now(), Mutex::new(Vec::new()));
        let look = || async {
            let tenths = (begun.elapsed().as_millis() + 50) / 100;
            looks.lock().expect("the lock").push(tenths);
            Ok(())
        };
        let error = wait(look, |()| false, 7).await.expect_err("it never is whole");
        assert_eq!(error.remains, Remains::Waiting(7));
        assert!(matches!(error.source, UploadError::NotCounted(60)), "{error:?}");
        let looks = looks.into_inner().expect("the lock");
        assert_eq!(looks[..7], [0, 2, 6, 14, 30, 62, 112]);
        assert_eq!(looks.last(), Some(&562));
    }
}
