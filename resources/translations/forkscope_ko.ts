<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>forkscope::ArgumentList</name>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Arguments of the stage</source>
        <translation>단계의 인수</translation>
    </message>
    <message>
        <source>Add argument</source>
        <translation>인수 추가</translation>
    </message>
    <message>
        <source>Argument %1, column %2: %3</source>
        <translation>인수 %1, %2열: %3</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesActions</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Cop&amp;y as</source>
        <translation>다른 형식으로 복사(&amp;Y)</translation>
    </message>
    <message>
        <source>hexdump -C</source>
        <translation>hexdump -C</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진</translation>
    </message>
    <message>
        <source>C array</source>
        <translation>C 배열</translation>
    </message>
    <message>
        <source>Python bytes</source>
        <translation>파이썬 bytes</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>다음 찾기(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>이전 찾기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go to offset…</source>
        <translation>오프셋으로 이동(&amp;G)…</translation>
    </message>
    <message>
        <source>Show in &amp;timeline</source>
        <translation>타임라인에 표시(&amp;T)</translation>
    </message>
    <message>
        <source>Marks in the timeline when the selected bytes had come</source>
        <translation>선택한 바이트가 언제 왔는지 타임라인에 표시합니다</translation>
    </message>
    <message>
        <source>Save &amp;selection…</source>
        <translation>선택 부분 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Save st&amp;ream…</source>
        <translation>스트림 저장(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Bytes in a row</source>
        <translation>한 줄의 바이트(&amp;B)</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>맞는 만큼</translation>
    </message>
    <message>
        <source>&amp;Inspect the bytes at the cursor</source>
        <translation>커서의 바이트 살펴보기(&amp;I)</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesCompareWindow</name>
    <message>
        <source>Compare Streams — Forkscope</source>
        <translation>스트림 비교 — Forkscope</translation>
    </message>
    <message>
        <source>First stream</source>
        <translation>첫째 스트림</translation>
    </message>
    <message>
        <source>Second stream</source>
        <translation>둘째 스트림</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>다음 차이</translation>
    </message>
    <message>
        <source>Next difference (F8)</source>
        <translation>다음 차이 (F8)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>이전 차이</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F8)</source>
        <translation>이전 차이 (Shift+F8)</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>Run the plan, then choose two instances.</source>
        <translation>계획을 실행한 뒤 인스턴스 두 개를 고르십시오.</translation>
    </message>
    <message>
        <source>%1 has no bytes</source>
        <translation>%1에는 바이트가 없음</translation>
    </message>
    <message>
        <source>Neither has bytes</source>
        <translation>둘 다 바이트가 없음</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesFiles</name>
    <message>
        <source>Saving %1</source>
        <translation>%1 저장 중</translation>
    </message>
    <message>
        <source>Cannot Save the Bytes</source>
        <translation>바이트를 저장할 수 없음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesFinder</name>
    <message>
        <source>Went on from the end.</source>
        <translation>끝에서부터 이어서 찾았습니다.</translation>
    </message>
    <message>
        <source>Went on from the beginning.</source>
        <translation>처음부터 이어서 찾았습니다.</translation>
    </message>
    <message>
        <source>Not found in what is kept.</source>
        <translation>보관된 것에는 없습니다.</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>없습니다.</translation>
    </message>
    <message>
        <source>Gave up: the expression needs too many steps at one place.</source>
        <translation>그만두었습니다. 정규식이 한 곳에서 너무 많은 단계를 거칩니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesFooter</name>
    <message>
        <source>all kept</source>
        <translation>모두 보관됨</translation>
    </message>
    <message>
        <source>first %1 and last %2 kept, %3 not kept</source>
        <translation>처음 %1, 마지막 %2 보관, %3 보관되지 않음</translation>
    </message>
    <message>
        <source>What there is of the stream</source>
        <translation>스트림에 있는 것</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>선택한 것</translation>
    </message>
    <message>
        <source>Kinds of bytes</source>
        <translation>바이트의 종류</translation>
    </message>
    <message>
        <source>Cancel SHA-256</source>
        <translation>SHA-256 취소</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Compute the SHA-256 of the whole stream</source>
        <translation>스트림 전체의 SHA-256을 계산합니다</translation>
    </message>
    <message>
        <source>XXH3-128 of all bytes: %1</source>
        <translation>모든 바이트의 XXH3-128: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>XXH3-128 %1</source>
        <translation>XXH3-128 %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesHeader</name>
    <message>
        <source>Hex</source>
        <translation>16진</translation>
    </message>
    <message>
        <source>Every byte in hexadecimal</source>
        <translation>모든 바이트를 16진수로</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>The bytes as UTF-8 text, what cannot be shown made visible</source>
        <translation>바이트를 UTF-8 텍스트로, 보이지 않는 것도 보이게</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>살펴보기</translation>
    </message>
    <message>
        <source>The bytes at the cursor as numbers and times (Ctrl+I)</source>
        <translation>커서의 바이트를 수와 시각으로 (Ctrl+I)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Stay at the end while bytes come</source>
        <translation>바이트가 오는 동안 끝에 머무릅니다</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesText</name>
    <message>
        <source>what begins with $&apos; must end with the next &apos;</source>
        <translation>$&apos;로 시작한 것은 다음 &apos;로 끝나야 합니다</translation>
    </message>
    <message>
        <source>two hex digits are missing</source>
        <translation>16진 숫자 두 개가 빠졌습니다</translation>
    </message>
    <message>
        <source>“%1” is no hex digit</source>
        <translation>“%1”: 16진 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>a byte is two hex digits, one is missing</source>
        <translation>한 바이트는 16진 숫자 두 개인데 하나가 빠졌습니다</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesTextView</name>
    <message>
        <source>Bytes as text</source>
        <translation>텍스트로 본 바이트</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesView</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>16진수로 본 바이트</translation>
    </message>
</context>
<context>
    <name>forkscope::BytesWords</name>
    <message>
        <source>gap: 1 byte not kept</source>
        <translation>빈 구간: 1바이트는 보관되지 않음</translation>
    </message>
    <message>
        <source>gap: %1 bytes not kept</source>
        <translation>빈 구간: %1바이트는 보관되지 않음</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1바이트</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1바이트</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>mark on a letter</source>
        <translation>글자에 붙는 부호</translation>
    </message>
    <message>
        <source>digit or number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>문장 부호</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>not a visible character</source>
        <translation>보이지 않는 문자</translation>
    </message>
    <message>
        <source>joiner</source>
        <translation>결합 문자</translation>
    </message>
    <message>
        <source>NUL</source>
        <translation>NUL</translation>
    </message>
    <message>
        <source>control</source>
        <translation>제어</translation>
    </message>
    <message>
        <source>printable</source>
        <translation>인쇄 가능</translation>
    </message>
    <message>
        <source>beyond ASCII</source>
        <translation>ASCII 밖</translation>
    </message>
    <message>
        <source>%1: byte %2, “%3”, %4</source>
        <comment>offset, hex digits, character, class</comment>
        <translation>%1: 바이트 %2, “%3”, %4</translation>
    </message>
    <message>
        <source>%1: byte %2, %3</source>
        <comment>offset, hex digits, class</comment>
        <translation>%1: 바이트 %2, %3</translation>
    </message>
    <message>
        <source>not valid UTF-8: %1 %2</source>
        <comment>a count of bytes, and they in hex</comment>
        <translation>올바른 UTF-8이 아님: %1 %2</translation>
    </message>
    <message>
        <source>control character</source>
        <translation>제어 문자</translation>
    </message>
    <message>
        <source>%1 U+%2, %3: %4 %5</source>
        <comment>character, code point, kind, count of bytes, hex</comment>
        <translation>%1 U+%2, %3: %4 %5</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a stage&apos;s number and program</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Input of %1</source>
        <translation>%1의 입력</translation>
    </message>
    <message>
        <source>Errors of %1</source>
        <translation>%1의 오류 출력</translation>
    </message>
    <message>
        <source>%1 → %2 (tap)</source>
        <comment>two programs and the wire between</comment>
        <translation>%1 → %2 (탭)</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>%1의 출력</translation>
    </message>
    <message>
        <source>came by %1</source>
        <translation>%1까지 옴</translation>
    </message>
    <message>
        <source>came by %1 … %2</source>
        <comment>the times of the first and the last byte</comment>
        <translation>%1 … %2 사이에 옴</translation>
    </message>
    <message>
        <source>Run the plan, then select an instance to see its bytes.</source>
        <translation>계획을 실행하고 인스턴스를 선택하면 그 바이트가 보입니다.</translation>
    </message>
    <message>
        <source>Select an instance to see its bytes.</source>
        <translation>인스턴스를 선택하면 그 바이트가 보입니다.</translation>
    </message>
    <message>
        <source>Not started, so there are no bytes.</source>
        <translation>시작되지 않아 바이트가 없습니다.</translation>
    </message>
    <message>
        <source>No bytes yet.</source>
        <translation>아직 바이트가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was given to it.</source>
        <translation>받은 입력이 없습니다.</translation>
    </message>
    <message>
        <source>Ended without writing errors.</source>
        <translation>오류 출력 없이 종료했습니다.</translation>
    </message>
    <message>
        <source>Ended without output.</source>
        <translation>출력 없이 종료했습니다.</translation>
    </message>
    <message>
        <source>selection %1 at 0x%2</source>
        <translation>선택 %1, 위치 0x%2</translation>
    </message>
    <message>
        <source>too long to copy (at most %1)</source>
        <translation>너무 길어 복사할 수 없음(최대 %1)</translation>
    </message>
</context>
<context>
    <name>forkscope::ChainContent</name>
    <message>
        <source>No input</source>
        <translation>입력 없음</translation>
    </message>
    <message>
        <source>end of file at once</source>
        <translation>곧바로 파일의 끝</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes, seed %2</source>
        <translation>
            <numerusform>%1바이트, 시드 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>others for each instance</source>
        <translation>인스턴스마다 다름</translation>
    </message>
    <message>
        <source>new ones for each instance and run</source>
        <translation>인스턴스와 실행마다 새로</translation>
    </message>
    <message>
        <source>Random bytes</source>
        <translation>임의의 바이트</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>no such directory</source>
        <translation>그런 디렉터리 없음</translation>
    </message>
    <message>
        <source>directory cannot be entered</source>
        <translation>디렉터리에 들어갈 수 없음</translation>
    </message>
    <message>
        <source>not found in PATH</source>
        <translation>PATH에 없음</translation>
    </message>
    <message>
        <source>may not be executed</source>
        <translation>실행 권한 없음</translation>
    </message>
    <message>
        <source>input cannot be opened</source>
        <translation>입력을 열 수 없음</translation>
    </message>
</context>
<context>
    <name>forkscope::ChainEditor</name>
    <message>
        <source>%1 (Esc takes the line back.)</source>
        <translation>%1 (Esc를 누르면 줄이 되돌아갑니다.)</translation>
    </message>
    <message>
        <source>Stage %1, %2: %3</source>
        <translation>단계 %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(그 밖에 %n개)</numerusform>
        </translation>
    </message>
    <message>
        <source>Double-click edits a box, drag moves it, ⋯ opens it; + adds a program, ⊤ shows a wire&apos;s bytes</source>
        <translation>상자를 두 번 누르면 고치고, 끌면 옮기고, ⋯로 엽니다. +로 프로그램을 더하고, ⊤로 선의 바이트를 봅니다</translation>
    </message>
    <message>
        <source>Double-click edits a box, drag moves it, ⋯ opens it; + adds a program</source>
        <translation>상자를 두 번 누르면 고치고, 끌면 옮기고, ⋯로 엽니다. +로 프로그램을 더합니다</translation>
    </message>
    <message numerus="yes">
        <source>Mistake on purpose: %1</source>
        <translation>
            <numerusform>일부러 저지르는 실수: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::ChainKeys</name>
    <message>
        <source>&amp;Edit Command</source>
        <translation>명령 고치기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>설정(&amp;S) …</translation>
    </message>
    <message>
        <source>&amp;Add Program After</source>
        <translation>뒤에 프로그램 추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;Left</source>
        <translation>왼쪽으로 옮기기(&amp;L)</translation>
    </message>
    <message>
        <source>Move R&amp;ight</source>
        <translation>오른쪽으로 옮기기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Tap Wire Behind</source>
        <translation>뒤 파이프에 탭 달기(&amp;T)</translation>
    </message>
    <message>
        <source>Tap All &amp;Wires</source>
        <translation>모든 파이프에 탭 달기(&amp;W)</translation>
    </message>
    <message>
        <source>Remove All Ta&amp;ps</source>
        <translation>모든 탭 떼기(&amp;P)</translation>
    </message>
</context>
<context>
    <name>forkscope::ChainLine</name>
    <message>
        <source>program arguments | program arguments …</source>
        <translation>프로그램 인수 | 프로그램 인수 …</translation>
    </message>
    <message>
        <source>Chain as a line of text</source>
        <translation>한 줄 텍스트로 쓴 체인</translation>
    </message>
    <message>
        <source>Edit command line</source>
        <translation>명령줄 고치기</translation>
    </message>
    <message>
        <source>The chain as a shell writes it: a | b | c. Nothing is expanded.</source>
        <translation>셸처럼 쓰는 체인입니다: a | b | c. 아무것도 펼치지 않습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::ChainView</name>
    <message>
        <source>Chain of programs</source>
        <translation>프로그램의 체인</translation>
    </message>
</context>
<context>
    <name>forkscope::ChainWords</name>
    <message>
        <source>Tapped: what passes is kept. A tap holds one pipe more between the two, so back-pressure comes later. (T)</source>
        <translation>탭이 달림: 지나가는 것을 보관합니다. 탭은 둘 사이에 파이프 하나를 더 두므로 배압이 늦게 옵니다. (T)</translation>
    </message>
    <message>
        <source>Tap this wire: keep what passes and show it under Bytes. (T)</source>
        <translation>이 파이프에 탭 달기: 지나가는 것을 보관하고 바이트 창에 보여 줍니다. (T)</translation>
    </message>
    <message>
        <source>This wire is tapped. A click shows what passed it, under Bytes.</source>
        <translation>이 파이프에는 탭이 달려 있습니다. 누르면 지나간 것이 바이트 창에 보입니다.</translation>
    </message>
    <message>
        <source>This wire is not tapped. T taps it.</source>
        <translation>이 파이프에는 탭이 없습니다. T를 누르면 답니다.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>+ Add a program</source>
        <translation>+ 프로그램 추가</translation>
    </message>
    <message>
        <source>tap</source>
        <comment>on a wire that is tapped</comment>
        <translation>탭</translation>
    </message>
    <message>
        <source>The wire behind it is tapped</source>
        <translation>뒤 파이프에 탭이 달려 있음</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Stage %1 of %2</source>
        <translation>전체 %2단계 가운데 %1단계</translation>
    </message>
    <message>
        <source>Change the input (Space)</source>
        <translation>입력 바꾸기 (스페이스)</translation>
    </message>
    <message>
        <source>Arguments, environment and directory (Space)</source>
        <translation>인수, 환경, 디렉터리 (스페이스)</translation>
    </message>
    <message>
        <source>Add a program here (Insert)</source>
        <translation>여기에 프로그램 추가 (Insert)</translation>
    </message>
    <message>
        <source>Standard output of the last stage</source>
        <translation>마지막 단계의 표준 출력</translation>
    </message>
</context>
<context>
    <name>forkscope::CheckPlan</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>forkscope::ChosenPath</name>
    <message>
        <source>Qt&apos;s file dialog cannot name what was chosen, because its path is not UTF-8.</source>
        <translation>경로가 UTF-8이 아니어서 Qt의 파일 대화 상자로는 고른 것을 가리킬 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::CodePane</name>
    <message>
        <source>Language of the program</source>
        <translation>프로그램의 언어</translation>
    </message>
    <message>
        <source>In which language the plan is written as a program</source>
        <translation>계획을 어떤 언어의 프로그램으로 쓸지</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copies the whole program</source>
        <translation>프로그램 전체를 복사합니다</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Writes the program to a file</source>
        <translation>프로그램을 파일로 저장합니다</translation>
    </message>
    <message>
        <source>The plan as a program</source>
        <translation>프로그램으로 쓴 계획</translation>
    </message>
    <message>
        <source>There is no program while the plan has a problem: %1</source>
        <translation>계획에 문제가 있어 프로그램으로 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Cannot Save the Program</source>
        <translation>프로그램을 저장할 수 없음</translation>
    </message>
</context>
<context>
    <name>forkscope::CommandEdit</name>
    <message>
        <source>program arguments …</source>
        <translation>프로그램 인수 …</translation>
    </message>
    <message>
        <source>Command of the stage</source>
        <translation>단계의 명령</translation>
    </message>
    <message>
        <source>A stage needs a program. Esc leaves it as it was.</source>
        <translation>단계에는 프로그램이 있어야 합니다. Esc를 누르면 되돌아갑니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::CommandLine</name>
    <message>
        <source>no program after --</source>
        <translation>-- 뒤에 프로그램이 없습니다</translation>
    </message>
    <message>
        <source>--print and --trace - would both write to standard output</source>
        <translation>--print와 --trace -는 둘 다 표준 출력에 씁니다</translation>
    </message>
    <message>
        <source>--report - and --trace - would both write to standard output</source>
        <translation>--report -와 --trace -는 둘 다 표준 출력에 씁니다</translation>
    </message>
    <message>
        <source>--print and --report - would both write to standard output</source>
        <translation>--print와 --report -는 둘 다 표준 출력에 씁니다</translation>
    </message>
    <message>
        <source>See forkscope %1--help.</source>
        <translation>forkscope %1--help를 보십시오.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3</source>
        <translation>“%1”: %2부터 %3까지의 정수가 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is not a byte in hex</source>
        <translation>“%1”: 16진수로 쓴 바이트가 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is not a time in seconds from 0 to %2 with at most three decimals</source>
        <translation>“%1”: 0부터 %2까지, 소수 세 자리까지의 초 단위 시간이 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is not a list of cores such as 0,2-3</source>
        <translation>“%1”: 0,2-3 같은 코어 목록이 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is not NAME=VALUE</source>
        <translation>“%1”: NAME=VALUE가 아닙니다</translation>
    </message>
    <message>
        <source>%1 A program is run with: forkscope run -- %2</source>
        <translation>%1 프로그램은 이렇게 실행합니다: forkscope run -- %2</translation>
    </message>
    <message>
        <source>core %1 is not there: this program may use %2</source>
        <translation>코어 %1번이 없습니다. 이 프로그램이 쓸 수 있는 코어: %2</translation>
    </message>
    <message>
        <source>%1 is a command of its own: forkscope %2 [OPTIONS] …</source>
        <translation>%1 대신 따로 있는 명령을 쓰세요: forkscope %2 [OPTIONS] …</translation>
    </message>
    <message>
        <source>%1 before “%2” is for the window, which a command does not open</source>
        <translation>“%2” 앞의 %1: 창에만 쓰이는데 이 명령은 창을 열지 않습니다.</translation>
    </message>
    <message>
        <source>%1 needs exactly one of FILE, --pipeline TEXT and -- PROGRAM ARGUMENT…</source>
        <translation>%1에는 FILE, --pipeline TEXT, -- PROGRAM ARGUMENT… 가운데 꼭 하나만 있어야 합니다</translation>
    </message>
    <message>
        <source>the text is not UTF-8; write such bytes as $&apos;\xE2&apos;</source>
        <translation>텍스트가 UTF-8이 아닙니다. 그런 바이트는 $&apos;\xE2&apos;처럼 쓰십시오</translation>
    </message>
    <message>
        <source>“%1” has an odd number of hex digits</source>
        <translation>“%1”: 16진 숫자의 수가 홀수입니다</translation>
    </message>
    <message>
        <source>the name of the file is empty</source>
        <translation>파일 이름이 비어 있습니다</translation>
    </message>
    <message>
        <source>the name of the directory is empty</source>
        <translation>디렉터리 이름이 비어 있습니다</translation>
    </message>
    <message>
        <source>“%1” is not a power of two</source>
        <translation>“%1”: 2의 거듭제곱이 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is not one of: none, text:…, hex:…, random:BYTES[:SEED], @FILE, -</source>
        <translation>“%1”: none, text:…, hex:…, random:BYTES[:SEED], @FILE, - 가운데 하나가 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is not one of: %2</source>
        <translation>“%1”: 다음 가운데 하나가 아닙니다: %2</translation>
    </message>
</context>
<context>
    <name>forkscope::CommandTable</name>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save Re&amp;port…</source>
        <translation>보고서 저장(&amp;P)…</translation>
    </message>
    <message>
        <source>Export &amp;Trace…</source>
        <translation>추적 내보내기(&amp;T)…</translation>
    </message>
    <message>
        <source>As a file that ui.perfetto.dev and chrome://tracing open</source>
        <translation>ui.perfetto.dev와 chrome://tracing이 여는 파일로 내보냅니다</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Rena&amp;me Plan…</source>
        <translation>계획 이름 바꾸기(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Run the plan</source>
        <translation>계획을 실행합니다</translation>
    </message>
    <message>
        <source>Run Three &amp;Ways</source>
        <translation>세 가지로 실행(&amp;W)</translation>
    </message>
    <message>
        <source>Run the plan one after another, all at once on one core, and all at once on all cores, and compare</source>
        <translation>계획을 하나씩, 한꺼번에 코어 하나에서, 한꺼번에 모든 코어에서 실행하여 비교합니다</translation>
    </message>
    <message>
        <source>&amp;Exact Trace of the Scheduler</source>
        <translation>스케줄러의 정확한 추적(&amp;E)</translation>
    </message>
    <message>
        <source>Off: the next run is observed by the polls&apos; samples alone</source>
        <translation>끄면 다음 실행은 폴링의 표본만으로 관찰합니다</translation>
    </message>
    <message>
        <source>&amp;Terminate</source>
        <translation>종료 요청(&amp;T)</translation>
    </message>
    <message>
        <source>Ask everything of the run to end (SIGTERM), and kill later what has not</source>
        <translation>실행의 모든 프로세스에 종료를 요청하고(SIGTERM), 끝나지 않은 것은 나중에 강제 종료합니다</translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation>강제 종료(&amp;K)</translation>
    </message>
    <message>
        <source>End everything of the run at once (SIGKILL)</source>
        <translation>실행의 모든 프로세스를 곧바로 강제 종료합니다(SIGKILL)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>배치 되돌리기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>Plan Bar</source>
        <translation>계획 막대</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Forkscope</source>
        <translation>Forkscope 정보(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Qt 정보(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Opens the page about the pane that has the focus</source>
        <translation>지금 쓰고 있는 창에 대한 쪽을 엽니다</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>이것은 무엇입니까?(&amp;W)</translation>
    </message>
    <message>
        <source>The next click says what is under the pointer</source>
        <translation>다음에 누르는 것이 무엇인지 알려 줍니다</translation>
    </message>
    <message>
        <source>&amp;Measure Speed-up…</source>
        <translation>빨라진 정도 측정(&amp;M)…</translation>
    </message>
    <message>
        <source>Run the plan with one instance at once, with two, three … and show how the time falls</source>
        <translation>인스턴스를 동시에 하나, 둘, 셋 … 늘려 가며 계획을 실행하고 시간이 줄어드는 모습을 보여 줍니다</translation>
    </message>
    <message>
        <source>Instance T&amp;imes</source>
        <translation>인스턴스 시간(&amp;I)</translation>
    </message>
    <message>
        <source>How long the instances of the last run took, as a histogram</source>
        <translation>마지막 실행의 인스턴스마다 걸린 시간을 히스토그램으로 보여 줍니다</translation>
    </message>
    <message>
        <source>Replay &amp;Slowly</source>
        <translation>느리게 다시 보기(&amp;S)</translation>
    </message>
    <message>
        <source>Show the last run again, slower, and stop it at any event</source>
        <translation>마지막 실행을 더 느리게 다시 보여 주고 어느 이벤트에서나 멈출 수 있습니다</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>발표(&amp;P)</translation>
    </message>
    <message>
        <source>Large type, high contrast and only the panes that matter, until it is switched off</source>
        <translation>끌 때까지 큰 글자와 높은 대비로 중요한 창만 보여 줍니다</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>모든 것을 더 크게 합니다</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>모든 것을 더 작게 합니다</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>보통 크기(&amp;U)</translation>
    </message>
    <message>
        <source>Everything as large as the system’s type</source>
        <translation>모든 것을 시스템의 글자 크기에 맞춥니다</translation>
    </message>
    <message>
        <source>Save &amp;Worksheet…</source>
        <translation>학습지 저장(&amp;W)…</translation>
    </message>
    <message>
        <source>The lesson&apos;s questions, with room for answers, as a PDF</source>
        <translation>답을 쓸 자리가 있는 수업 질문, PDF로</translation>
    </message>
    <message>
        <source>Save &amp;Answers…</source>
        <translation>답안 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>What was predicted and what was measured, as a PDF</source>
        <translation>예측한 것과 측정한 것, PDF로</translation>
    </message>
    <message>
        <source>Export &amp;Predictions…</source>
        <translation>예측 내보내기(&amp;P)…</translation>
    </message>
    <message>
        <source>All predictions made on this computer, as CSV, without names</source>
        <translation>이 컴퓨터에서 한 모든 예측, 이름 없이 CSV로</translation>
    </message>
    <message>
        <source>Show &amp;in Perfetto…</source>
        <translation>Perfetto로 보기(&amp;I)…</translation>
    </message>
    <message>
        <source>Writes the trace and says what to open it with; nothing is sent</source>
        <translation>추적 파일을 쓰고 무엇으로 여는지 알려 줍니다. 아무 데도 보내지 않습니다</translation>
    </message>
</context>
<context>
    <name>forkscope::CompareActions</name>
    <message>
        <source>&amp;Group equal outputs…</source>
        <translation>같은 출력끼리 묶기(&amp;G)…</translation>
    </message>
    <message>
        <source>Com&amp;pare outputs of #%1 and #%2</source>
        <translation>#%1, #%2의 출력 비교(&amp;P)</translation>
    </message>
    <message>
        <source>Com&amp;pare output of #%1 with…</source>
        <translation>#%1의 출력을 다른 것과 비교(&amp;P)…</translation>
    </message>
    <message>
        <source>Com&amp;pare outputs</source>
        <translation>출력 비교(&amp;P)</translation>
    </message>
</context>
<context>
    <name>forkscope::CompareSide</name>
    <message>
        <source>%1: instance</source>
        <translation>%1: 인스턴스</translation>
    </message>
    <message>
        <source>Which instance</source>
        <translation>어느 인스턴스인지</translation>
    </message>
    <message>
        <source>%1: stream</source>
        <translation>%1: 스트림</translation>
    </message>
    <message>
        <source>Which of its streams</source>
        <translation>그 가운데 어느 스트림인지</translation>
    </message>
    <message>
        <source>%1: bytes in hexadecimal</source>
        <translation>%1: 16진수로 본 바이트</translation>
    </message>
</context>
<context>
    <name>forkscope::CompareWords</name>
    <message>
        <source>1 byte</source>
        <translation>1바이트</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1바이트</translation>
    </message>
    <message>
        <source>1 byte differs, at byte %1</source>
        <translation>1바이트가 다름, 바이트 %1에서</translation>
    </message>
    <message>
        <source>%1 bytes differ in one place, from byte %2 on</source>
        <translation>%1바이트가 한 곳에서 다름, 바이트 %2부터</translation>
    </message>
    <message>
        <source>%1 bytes differ in %2 places, first at byte %3</source>
        <translation>%1바이트가 %2곳에서 다름, 처음은 바이트 %3</translation>
    </message>
    <message>
        <source>%1 is longer by %2</source>
        <translation>%1 쪽이 %2 더 긺</translation>
    </message>
    <message>
        <source>%1 is ahead by %2</source>
        <translation>%1 쪽이 %2 앞섬</translation>
    </message>
    <message>
        <source>What both have kept is equal: they differ in what is not kept</source>
        <translation>양쪽에 보관된 것은 같고, 보관되지 않은 것에서 다름</translation>
    </message>
    <message>
        <source>What both have kept is equal</source>
        <translation>양쪽에 보관된 것은 같음</translation>
    </message>
    <message>
        <source>Equal: %1</source>
        <translation>같음: %1</translation>
    </message>
    <message>
        <source>Equal so far: %1</source>
        <translation>지금까지 같음: %1</translation>
    </message>
    <message>
        <source>The first %1 are equal</source>
        <translation>처음 %1는 같음</translation>
    </message>
    <message>
        <source>Both are empty</source>
        <translation>둘 다 비어 있음</translation>
    </message>
    <message>
        <source>Equal: %1, of the same digest</source>
        <translation>같음: %1, 다이제스트가 같음</translation>
    </message>
    <message>
        <source>%1 not compared, since not both have kept them</source>
        <translation>%1는 양쪽 모두에 보관되지 않아 비교하지 않음</translation>
    </message>
    <message>
        <source>in what is not kept</source>
        <translation>보관되지 않은 부분</translation>
    </message>
    <message>
        <source>at byte %1</source>
        <translation>바이트 %1에서</translation>
    </message>
    <message>
        <source>shorter: ends at byte %1</source>
        <translation>더 짧음: 바이트 %1에서 끝남</translation>
    </message>
    <message>
        <source>longer: goes on at byte %1</source>
        <translation>더 긺: 바이트 %1에서 이어짐</translation>
    </message>
    <message>
        <source>No output has ended yet</source>
        <translation>아직 끝난 출력이 없음</translation>
    </message>
    <message>
        <source>One output, nothing to compare it with</source>
        <translation>출력이 하나뿐이라 비교할 것이 없음</translation>
    </message>
    <message>
        <source>All %1 outputs are equal</source>
        <translation>출력 %1개가 모두 같음</translation>
    </message>
    <message>
        <source>All %1 outputs differ from each other</source>
        <translation>출력 %1개가 모두 서로 다름</translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation>1개는 다름</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1개는 다름</translation>
    </message>
    <message>
        <source>%1 equal, %2</source>
        <translation>%1개는 같고, %2</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1, 바이트 %2에서</translation>
    </message>
    <message>
        <source>%1 equal, %2 differ in %3 ways</source>
        <translation>%1개는 같고, %2개는 %3가지로 다름</translation>
    </message>
</context>
<context>
    <name>forkscope::ConsoleRun</name>
    <message numerus="yes">
        <source>%1 instances at once instead of %2: the limit is %3 open files</source>
        <translation>
            <numerusform>동시에 실행하는 인스턴스를 %2개에서 %1개로 줄임: 열 수 있는 파일의 한도 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>standard output: %1</source>
        <translation>표준 출력: %1</translation>
    </message>
    <message>
        <source>There is no lesson “%1”. See forkscope lessons.</source>
        <translation>“%1” 수업이 없습니다. forkscope lessons로 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>some starts were put off and tried again: %1</source>
        <translation>시작을 미루었다가 다시 시도한 것이 있습니다. %1</translation>
    </message>
    <message>
        <source>standard output</source>
        <comment>name of a result</comment>
        <translation>표준 출력</translation>
    </message>
    <message>
        <source>processes that were left behind were ended; which instance had left them is not known</source>
        <translation>남아 있던 프로세스를 끝냈습니다. 어느 인스턴스가 남긴 것인지는 알 수 없습니다</translation>
    </message>
    <message>
        <source>instance %1: %2</source>
        <translation>인스턴스 %1: %2</translation>
    </message>
    <message>
        <source>%1 (process %2) could not be ended and goes on.</source>
        <translation>%1 프로세스(%2)를 끝낼 수 없어 계속 실행됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n more processes could not be ended and go on.</source>
        <translation>
            <numerusform>그 밖에 프로세스 %n개를 끝낼 수 없어 계속 실행됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>standard input</source>
        <comment>name of an input</comment>
        <translation>표준 입력</translation>
    </message>
    <message>
        <source>--input: %1 has more than 1 GiB</source>
        <translation>--input: %1: 1 GiB보다 큽니다</translation>
    </message>
    <message>
        <source>--output: the files are not whole; what was still to come is not in them</source>
        <translation>--output: 파일이 온전하지 않습니다. 아직 쓰지 못한 것은 들어 있지 않습니다</translation>
    </message>
</context>
<context>
    <name>forkscope::ConsoleTable</name>
    <message>
        <source>Instance</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>종료 상태</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>폴링</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>XXH3-128</source>
        <translation>XXH3-128</translation>
    </message>
    <message>
        <source>pipe held</source>
        <translation>파이프가 열려 있음</translation>
    </message>
    <message>
        <source>%1 · wall time %2, sum of the instances %3</source>
        <translation>%1 · 걸린 시간 %2, 인스턴스 시간의 합 %3</translation>
    </message>
    <message>
        <source>tapped: the wires behind stage %1; a tap is one more pipe, which changes back-pressure</source>
        <translation>탭: 단계 %1 뒤의 파이프. 탭은 파이프 하나를 더하므로 배압이 달라집니다</translation>
    </message>
    <message>
        <source>stage %1 was not started: %2 (%3, %4)</source>
        <translation>단계 %1 시작되지 않음: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2번</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count and outcome</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1 of %2 done · %3 failed · %4 timed out · %5 live</source>
        <translation>%2개 가운데 %1개 끝남 · 실패 %3 · 시간 초과 %4 · 살아 있음 %5</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>%1 not ended</source>
        <translation>끝나지 않음 %1</translation>
    </message>
</context>
<context>
    <name>forkscope::CoreLegend</name>
    <message>
        <source>from stage %1 on</source>
        <translation>단계 %1부터</translation>
    </message>
    <message>
        <source>%1, %2 …</source>
        <comment>numbers of instances</comment>
        <translation>%1, %2 …</translation>
    </message>
    <message>
        <source>On the cores: %1</source>
        <translation>코어의 명암: %1</translation>
    </message>
</context>
<context>
    <name>forkscope::CoresEdit</name>
    <message>
        <source>all</source>
        <translation>전부</translation>
    </message>
    <message>
        <source>“%1” is not a list of cores. Write “all”, or numbers and ranges from 0 to %2 such as “0, 2-3”.</source>
        <translation>“%1”: 코어 목록이 아닙니다. “전부”라고 쓰거나, 0부터 %2까지의 번호와 범위를 “0, 2-3”처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>The cores that the processes may run on: “all”, or a list such as “0, 2-3”. This machine has the cores 0 to %1.</source>
        <translation>프로세스가 실행될 수 있는 코어입니다. “전부” 또는 “0, 2-3” 같은 목록을 씁니다. 이 컴퓨터에는 0번부터 %1번까지의 코어가 있습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::Dialogs</name>
    <message>
        <source>Forkscope plans (*.forkscope);;All files (*)</source>
        <translation>Forkscope 계획 (*.forkscope);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>바뀐 내용을 “%1”에 저장할까요?</translation>
    </message>
    <message>
        <source>End 1 process?</source>
        <translation>프로세스 1개를 끝낼까요?</translation>
    </message>
    <message>
        <source>End %1 processes?</source>
        <translation>프로세스 %1개를 끝낼까요?</translation>
    </message>
    <message>
        <source>A Run Is On</source>
        <translation>실행 중입니다</translation>
    </message>
    <message>
        <source>Closing the window ends the run and everything that it started.</source>
        <translation>창을 닫으면 실행과 그것이 시작한 모든 것이 끝납니다.</translation>
    </message>
    <message>
        <source>End and Close</source>
        <translation>끝내고 닫기</translation>
    </message>
    <message>
        <source>Open Plan</source>
        <translation>계획 열기</translation>
    </message>
    <message>
        <source>Save Plan As</source>
        <translation>다른 이름으로 계획 저장</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Reports (*.json);;All files (*)</source>
        <translation>보고서 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Export Trace</source>
        <translation>추적 내보내기</translation>
    </message>
    <message>
        <source>Trace-event files (*.json);;All files (*)</source>
        <translation>추적 이벤트 파일 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save Bytes</source>
        <translation>바이트 저장</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>There Is a Gap</source>
        <translation>빈 구간이 있습니다</translation>
    </message>
    <message>
        <source>%1 of these bytes were not kept.</source>
        <translation>이 바이트 가운데 %1바이트는 보관되지 않았습니다.</translation>
    </message>
    <message>
        <source>In the file what follows the gap comes right behind what is before it.</source>
        <translation>파일에서는 빈 구간의 뒤쪽이 앞쪽에 바로 이어집니다.</translation>
    </message>
    <message>
        <source>Save What Is Kept</source>
        <translation>보관된 것 저장</translation>
    </message>
    <message>
        <source>Rename Plan</source>
        <translation>계획 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name of the plan:</source>
        <translation>계획 이름:</translation>
    </message>
    <message>
        <source>Export Measurements</source>
        <translation>측정값 내보내기</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>표 (*.csv);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save Program</source>
        <translation>프로그램 저장</translation>
    </message>
    <message>
        <source>Forkscope plans and lessons (*.forkscope *.forkscope-lesson);;All files (*)</source>
        <translation>Forkscope 계획과 수업 (*.forkscope *.forkscope-lesson);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Commands From a File</source>
        <translation>파일에서 온 명령</translation>
    </message>
    <message>
        <source>Run the commands of this lesson?</source>
        <translation>이 수업의 명령을 실행할까요?</translation>
    </message>
    <message>
        <source>The lesson comes from a file. Its commands may do whatever you may do. Run them only if you know what they do.</source>
        <translation>이 수업은 파일에서 왔습니다. 명령은 사용자가 할 수 있는 일을 무엇이든 할 수 있습니다. 무엇을 하는지 알 때만 실행하세요.</translation>
    </message>
    <message>
        <source>Run Them</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>The Trace Is Written</source>
        <translation>추적 파일을 썼습니다</translation>
    </message>
    <message>
        <source>The trace is in %1.</source>
        <translation>추적 파일: %1</translation>
    </message>
    <message>
        <source>Open https://ui.perfetto.dev in a browser and choose this file there with Open trace file. The page reads it within the browser. Forkscope itself has sent nothing.</source>
        <translation>브라우저에서 https://ui.perfetto.dev를 열고 Open trace file로 이 파일을 고르세요. 파일은 브라우저 안에서만 읽습니다. Forkscope는 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Copy File Name</source>
        <translation>파일 이름 복사</translation>
    </message>
</context>
<context>
    <name>forkscope::DurationsPlot</name>
    <message>
        <source>mean %1</source>
        <translation>평균 %1</translation>
    </message>
    <message>
        <source>mean %1 ± %2 (σ)</source>
        <translation>평균 %1 ± %2 (σ)</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>중앙값 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <comment>percentile</comment>
        <translation>95백분위수 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <comment>percentile</comment>
        <translation>99백분위수 %1</translation>
    </message>
    <message>
        <source>N = %1</source>
        <comment>how many</comment>
        <translation>개수 N = %1</translation>
    </message>
    <message>
        <source>shortest %1</source>
        <translation>최단 %1</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>최장 %1</translation>
    </message>
    <message>
        <source>%1 … %2: %3 of %4 instances</source>
        <translation>%1 … %2: 인스턴스 %4개 중 %3개</translation>
    </message>
    <message>
        <source>Time of an instance [%1]</source>
        <comment>axis</comment>
        <translation>인스턴스 하나의 시간 [%1]</translation>
    </message>
    <message>
        <source>Histogram of the instances&apos; times</source>
        <translation>인스턴스 시간의 히스토그램</translation>
    </message>
    <message>
        <source>No instance has ended yet.</source>
        <translation>아직 끝난 인스턴스가 없습니다.</translation>
    </message>
    <message>
        <source>Instances</source>
        <comment>axis</comment>
        <translation>인스턴스 수</translation>
    </message>
    <message>
        <source>without the trace each time is ≤ the one shown</source>
        <translation>추적이 없어 각 시간은 표시된 값 이하</translation>
    </message>
</context>
<context>
    <name>forkscope::EngineNeeds</name>
    <message>
        <source>%1: %2; a filter of system calls, as containers have, must allow it, since Forkscope cannot work without</source>
        <translation>%1: %2. Forkscope에 꼭 필요하므로 시스템 호출 필터(컨테이너에 흔히 있음)에서 허용해야 합니다</translation>
    </message>
    <message>
        <source>%1: %2; Forkscope cannot work without</source>
        <translation>%1: %2. Forkscope에 꼭 필요합니다</translation>
    </message>
    <message>
        <source>one instance of this plan needs up to %1 open files at once, and at most %2 may be open; raise the limit (ulimit -n)</source>
        <translation>이 계획의 인스턴스 하나에 동시에 여는 파일이 %1개까지 필요한데 %2개까지만 열 수 있습니다. 한도를 높이세요(ulimit -n)</translation>
    </message>
    <message>
        <source>at most %1 files may be open at once, so that %2 more can be opened, and Forkscope itself needs %3; raise the limit (ulimit -n)</source>
        <translation>동시에 열 수 있는 파일은 %1개까지여서 %2개를 더 열 수 있는데 Forkscope 자체에 %3개가 필요합니다. 한도를 높이세요(ulimit -n)</translation>
    </message>
    <message>
        <source>there is not enough memory: Forkscope itself needs %1 MiB more; raise the limit (ulimit -v, -d)</source>
        <translation>메모리가 모자랍니다. Forkscope 자신에게 %1 MiB가 더 필요하니 한도를 높이세요(ulimit -v, -d)</translation>
    </message>
    <message>
        <source>%1: the limit of processes and threads is reached; end some, or raise the limit (ulimit -u, or pids.max of the control group, TasksMax of systemd)</source>
        <translation>%1: 프로세스와 스레드의 한도에 이르렀습니다. 일부를 끝내거나 한도를 높이세요(ulimit -u, 또는 제어 그룹의 pids.max, systemd의 TasksMax)</translation>
    </message>
    <message numerus="yes">
        <source>one instance of this plan needs up to %n processes and threads at once, and the limit does not allow so many more; end some, or raise it (ulimit -u, or pids.max of the control group, TasksMax of systemd)</source>
        <translation>
            <numerusform>이 계획의 인스턴스 하나에 동시에 프로세스와 스레드가 %n개까지 필요한데 한도 때문에 그만큼 더 만들 수 없습니다. 일부를 끝내거나 한도를 높이세요(ulimit -u, 또는 제어 그룹의 pids.max, systemd의 TasksMax)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::EnvironmentModel</name>
    <message>
        <source>The name of a variable is missing.</source>
        <translation>변수의 이름이 없습니다.</translation>
    </message>
    <message>
        <source>A NUL byte cannot be given to a program.</source>
        <translation>프로그램에 NUL 바이트를 줄 수 없습니다.</translation>
    </message>
    <message>
        <source>Variable %1: %2</source>
        <translation>변수 %1: %2</translation>
    </message>
    <message>
        <source>hex bytes</source>
        <translation>16진 바이트</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Value is</source>
        <translation>값의 형식</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>비밀</translation>
    </message>
</context>
<context>
    <name>forkscope::EnvironmentTable</name>
    <message>
        <source>Remove variable</source>
        <translation>변수 제거</translation>
    </message>
    <message>
        <source>Environment variables of the stage</source>
        <translation>단계의 환경 변수</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>변수 추가</translation>
    </message>
    <message>
        <source>Show secret values</source>
        <translation>비밀 값 보기</translation>
    </message>
</context>
<context>
    <name>forkscope::ExampleNames</name>
    <message>
        <source>Hello from the child</source>
        <translation>자식 프로세스의 인사</translation>
    </message>
    <message>
        <source>Poll a child while it sleeps</source>
        <translation>잠자는 자식 프로세스 폴링하기</translation>
    </message>
    <message>
        <source>Ten sleeps at once</source>
        <translation>sleep 열 개를 한꺼번에</translation>
    </message>
    <message>
        <source>Encrypt random bytes</source>
        <translation>임의의 바이트 암호화하기</translation>
    </message>
    <message>
        <source>Encrypt, then hash</source>
        <translation>암호화한 뒤 해시하기</translation>
    </message>
    <message>
        <source>A sleep that takes too long</source>
        <translation>너무 오래 걸리는 sleep</translation>
    </message>
    <message>
        <source>Polled sleep</source>
        <translation>폴링하는 sleep</translation>
    </message>
    <message>
        <source>Twenty short sleeps</source>
        <translation>짧은 sleep 스무 개</translation>
    </message>
    <message>
        <source>Ten sleeps, one after another</source>
        <translation>sleep 열 개를 하나씩</translation>
    </message>
    <message>
        <source>Four loops</source>
        <translation>반복 네 개</translation>
    </message>
    <message>
        <source>Four sleeps</source>
        <translation>sleep 네 개</translation>
    </message>
    <message>
        <source>Ten random bytes, encrypted</source>
        <translation>암호화한 임의의 10바이트</translation>
    </message>
    <message>
        <source>The same ten bytes, encrypted</source>
        <translation>암호화한 같은 10바이트</translation>
    </message>
    <message>
        <source>A stolen byte</source>
        <translation>빼앗긴 바이트</translation>
    </message>
    <message>
        <source>A slow reader</source>
        <translation>느리게 읽는 프로세스</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>교착 상태</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>Ignores SIGTERM</source>
        <translation>SIGTERM을 무시하는 프로세스</translation>
    </message>
    <message>
        <source>Only the child</source>
        <translation>자식에게만</translation>
    </message>
    <message>
        <source>Zombies</source>
        <translation>좀비</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>고아</translation>
    </message>
    <message>
        <source>Eight loops</source>
        <translation>반복 여덟 개</translation>
    </message>
</context>
<context>
    <name>forkscope::Examples</name>
    <message>
        <source>There is no example “%1”</source>
        <translation>“%1” 예제가 없습니다</translation>
    </message>
</context>
<context>
    <name>forkscope::Explain</name>
    <message>
        <source>core %1</source>
        <translation>%1번 코어</translation>
    </message>
    <message>
        <source>That was from %1 to %2 of the run.</source>
        <translation>실행이 시작되고 %1부터 %2까지였습니다.</translation>
    </message>
    <message>
        <source>It still has it.</source>
        <translation>아직도 차지하고 있습니다.</translation>
    </message>
    <message>
        <source>Then it ended.</source>
        <translation>그 뒤 종료했습니다.</translation>
    </message>
    <message>
        <source>Then it was pushed off, though it could have gone on: it was ready for %1 until it had a core again.</source>
        <translation>더 진행할 수 있었는데도 선점되었습니다. 다시 코어를 얻을 때까지 %1 동안 준비 상태였습니다.</translation>
    </message>
    <message>
        <source>Then it was pushed off, though it could have gone on.</source>
        <translation>더 진행할 수 있었는데도 선점되었습니다.</translation>
    </message>
    <message>
        <source>Then it could not go on and gave the core away: it was %1 for %2.</source>
        <translation>더 진행할 수 없어 코어를 내주었습니다. 그 뒤 %2 동안의 상태: %1.</translation>
    </message>
    <message>
        <source>Then it could not go on and gave the core away.</source>
        <translation>더 진행할 수 없어 코어를 내주었습니다.</translation>
    </message>
    <message>
        <source>The same process</source>
        <translation>같은 프로세스</translation>
    </message>
    <message>
        <source>%1 had the core at once after it.</source>
        <comment>a process</comment>
        <translation>%1가 바로 이어서 코어를 차지했습니다.</translation>
    </message>
    <message>
        <source>%1 was the next of this run to have it, %2 later.</source>
        <comment>a process, how long</comment>
        <translation>이 실행에서 다음으로 코어를 차지한 것은 %2 뒤의 %1입니다.</translation>
    </message>
    <message>
        <source>Meanwhile one other process of this run was ready and had no core.</source>
        <translation>그동안 이 실행의 다른 프로세스 하나가 준비 상태였지만 코어가 없었습니다.</translation>
    </message>
    <message>
        <source>Meanwhile %1 other processes of this run were ready and had no core.</source>
        <translation>그동안 이 실행의 다른 프로세스 %1개가 준비 상태였지만 코어가 없었습니다.</translation>
    </message>
    <message>
        <source>%1 had %2 for %3.</source>
        <comment>a process, a core, how long</comment>
        <translation>%1가 %2를 %3 동안 차지했습니다.</translation>
    </message>
    <message>
        <source>This run may use only: %1.</source>
        <comment>numbers of cores</comment>
        <translation>이 실행이 쓸 수 있는 코어: %1.</translation>
    </message>
    <message>
        <source>No process of this run was ready and waiting for a core.</source>
        <translation>이 실행에는 준비 상태로 코어를 기다리는 프로세스가 없었습니다.</translation>
    </message>
    <message>
        <source>So the core was busy with something else, or was about to be given.</source>
        <translation>그러므로 코어는 다른 일을 하고 있었거나, 막 배정되려는 참이었습니다.</translation>
    </message>
    <message>
        <source>No process of this run had %1 for %2; whether it was idle or something else had it is not known.</source>
        <translation>이 실행의 어떤 프로세스도 %1를 %2 동안 차지하지 않았습니다. 코어가 비어 있었는지 다른 것이 썼는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>no process of this run</source>
        <translation>이 실행의 프로세스 없음</translation>
    </message>
    <message>
        <source>not known: records of the trace were lost</source>
        <translation>알 수 없음: 추적 기록을 잃음</translation>
    </message>
    <message>
        <source>Who had %1 for %2 is not known: records of the trace were lost in this time.</source>
        <translation>%2 동안 %1를 누가 차지했는지 알 수 없습니다. 이 시간의 추적 기록을 잃었습니다.</translation>
    </message>
    <message>
        <source>signal %1 (%2)</source>
        <translation>시그널 %1(%2)</translation>
    </message>
    <message>
        <source>the instance&apos;s time of %1 was up</source>
        <translation>인스턴스의 제한 시간 %1 초과</translation>
    </message>
    <message>
        <source>the user asked for it</source>
        <translation>사용자의 요청</translation>
    </message>
    <message>
        <source>it was still there %1 after SIGTERM</source>
        <translation>SIGTERM을 보내고 %1 뒤에도 남아 있었음</translation>
    </message>
    <message>
        <source>another stage of the chain could not be started</source>
        <translation>체인의 다른 단계를 시작하지 못함</translation>
    </message>
    <message>
        <source>its instance was over and it was left</source>
        <translation>인스턴스가 끝났는데도 남아 있었음</translation>
    </message>
    <message>
        <source>%1 was ended by %2, which Forkscope sent because %3; SIGTERM had been sent because %4.</source>
        <translation>%1는 Forkscope가 보낸 %2에 의해 종료되었습니다. 까닭: %3. 그 전에 SIGTERM을 보낸 까닭: %4.</translation>
    </message>
    <message>
        <source>%1 was ended by %2, which Forkscope sent because %3.</source>
        <translation>%1는 Forkscope가 보낸 %2에 의해 종료되었습니다. 까닭: %3.</translation>
    </message>
    <message>
        <source>%1 was ended by %2: it wrote into a pipe that nobody reads any more, because %3 ended. That is usual for “… | head”.</source>
        <translation>%1는 %2에 의해 종료되었습니다. %3가 종료되어 아무도 읽지 않는 파이프에 썼기 때문입니다. “… | head”에서 흔한 일입니다.</translation>
    </message>
    <message>
        <source>%1 was ended by %2: it wrote into a pipe that nobody reads any more. That is usual for “… | head”.</source>
        <translation>%1는 %2에 의해 종료되었습니다. 아무도 읽지 않는 파이프에 썼기 때문입니다. “… | head”에서 흔한 일입니다.</translation>
    </message>
    <message>
        <source>%1 was ended by %2, which did not come from Forkscope.</source>
        <translation>%1는 %2에 의해 종료되었습니다. Forkscope가 보낸 시그널이 아닙니다.</translation>
    </message>
    <message>
        <source>%1 was ended by %2: %3. The signal did not come from Forkscope.</source>
        <translation>%1는 %2에 의해 종료되었습니다. 뜻: %3. Forkscope가 보낸 시그널이 아닙니다.</translation>
    </message>
    <message>
        <source>Forkscope and Python show this as %1, a shell shows %2.</source>
        <translation>이 종료 상태를 나타내는 값: Forkscope와 파이썬 %1, 셸 %2.</translation>
    </message>
    <message>
        <source>Forkscope and Python show this as %1, a shell shows %2, timeout(1) would say %3.</source>
        <translation>이 종료 상태를 나타내는 값: Forkscope와 파이썬 %1, 셸 %2, timeout(1) %3.</translation>
    </message>
    <message>
        <source>%1 ended with exit code 0: success.</source>
        <translation>%1는 종료 코드 0으로 성공했습니다.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: timeout(1) says this when a time was up.</source>
        <translation>%1의 종료 코드: %2. timeout(1)이 제한 시간을 넘겼을 때 내는 값입니다.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: a shell says this of a program that it may not execute.</source>
        <translation>%1의 종료 코드: %2. 셸이 실행 권한이 없는 프로그램에 대해 내는 값입니다.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: a shell says this of a program that it does not find.</source>
        <translation>%1의 종료 코드: %2. 셸이 프로그램을 찾지 못했을 때 내는 값입니다.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: a shell says this when a program that it ran was ended by %3.</source>
        <translation>%1의 종료 코드: %2. 셸이 실행한 프로그램이 %3에 의해 종료되었을 때 내는 값입니다.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: it says itself that it failed.</source>
        <translation>%1의 종료 코드: %2. 스스로 실패했다고 알린 것입니다.</translation>
    </message>
    <message>
        <source>Before that Forkscope had sent %1, because %2; it ended in its own way.</source>
        <translation>그 전에 Forkscope가 보낸 것: %1. 까닭: %2. 프로세스는 스스로의 방식으로 종료했습니다.</translation>
    </message>
    <message>
        <source>%1 could not be started. %2</source>
        <translation>%1를 시작할 수 없었습니다. %2</translation>
    </message>
    <message>
        <source>A shell would say so with exit code %1.</source>
        <translation>셸이라면 이것을 종료 코드 %1번으로 알립니다.</translation>
    </message>
    <message>
        <source>%1 was not started, because %2 of its chain could not be started.</source>
        <translation>%1는 시작되지 않았습니다. 같은 체인의 %2를 시작할 수 없었기 때문입니다.</translation>
    </message>
    <message>
        <source>%1 was not started: the run was stopped before.</source>
        <translation>%1는 시작되지 않았습니다. 그 전에 실행이 중단되었습니다.</translation>
    </message>
    <message>
        <source>%1 is about to be started.</source>
        <translation>%1는 곧 시작됩니다.</translation>
    </message>
    <message>
        <source>%1 is queued: others have their turn before.</source>
        <translation>%1는 대기열에서 차례를 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>%1 has lived for %2 so far.</source>
        <translation>%1는 지금까지 %2 동안 살아 있습니다.</translation>
    </message>
    <message>
        <source>%1 has lived for %2 so far; just now it is %3.</source>
        <translation>%1는 지금까지 %2 동안 살아 있습니다. 지금 상태: %3.</translation>
    </message>
    <message>
        <source>The instance failed with status %1: that of %2, its last stage that failed.</source>
        <translation>인스턴스는 실패했습니다. 종료 상태: %1. 실패한 마지막 단계인 %2의 것입니다.</translation>
    </message>
    <message>
        <source>The instance failed.</source>
        <translation>인스턴스는 실패했습니다.</translation>
    </message>
    <message>
        <source>The instance</source>
        <translation>이 인스턴스</translation>
    </message>
    <message>
        <source>The instance has lived for %1 so far.</source>
        <translation>인스턴스는 지금까지 %1 동안 살아 있습니다.</translation>
    </message>
    <message>
        <source>The instance succeeded: every stage ended with exit code 0.</source>
        <translation>인스턴스는 성공했습니다. 모든 단계의 종료 코드가 0입니다.</translation>
    </message>
    <message>
        <source>The instance timed out: it was not done %1 after its start.</source>
        <translation>인스턴스는 시간을 초과했습니다. 시작하고 %1 뒤에도 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>The instance was stopped, because the user asked for it.</source>
        <translation>인스턴스는 사용자의 요청으로 중단되었습니다.</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>how many times</comment>
        <translation>%1번</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how long or how many times, in what state</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Of its %1 it was %2.</source>
        <translation>전체 %1 가운데: %2.</translation>
    </message>
    <message>
        <source>No look of the polls fell into its life: what it did is not known.</source>
        <translation>수명 동안 폴링의 관찰이 한 번도 없었습니다. 무엇을 했는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The polls saw it %1; between two looks it may have done anything.</source>
        <translation>폴링이 본 상태: %1. 두 관찰 사이에는 무슨 일이든 있었을 수 있습니다.</translation>
    </message>
    <message>
        <source>It had ended, but was reaped %1 later: a zombie meanwhile.</source>
        <translation>종료한 뒤 %1 늦게 회수되었습니다. 그동안은 좀비였습니다.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>한 번</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>두 번</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1번</translation>
    </message>
    <message>
        <source>A program that polls every %1 would never have seen it alive; it would have noticed its end %2 late.</source>
        <translation>%1마다 폴링하는 프로그램은 살아 있는 모습을 한 번도 보지 못하고, 종료를 %2 늦게 알았을 것입니다.</translation>
    </message>
    <message>
        <source>A program that polls every %1 would have seen it alive %2 and noticed its end %3 late.</source>
        <translation>%1마다 폴링하는 프로그램은 살아 있는 모습을 %2 보고, 종료를 %3 늦게 알았을 것입니다.</translation>
    </message>
    <message>
        <source>The system did not allow the exact trace: only what the polls saw is known.</source>
        <translation>시스템이 정확한 추적을 허용하지 않았습니다. 폴링이 본 것만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>It was observed by polls alone, without the exact trace.</source>
        <translation>정확한 추적 없이 폴링만으로 관찰했습니다.</translation>
    </message>
    <message>
        <source>The exact trace does not have this process: only what the polls saw is known.</source>
        <translation>정확한 추적에 이 프로세스가 없습니다. 폴링이 본 것만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>It</source>
        <translation>이 프로세스</translation>
    </message>
    <message>
        <source>It took %1; its processes used %2 of CPU time together.</source>
        <translation>걸린 시간은 %1이고, 프로세스들이 쓴 CPU 시간은 모두 %2입니다.</translation>
    </message>
    <message>
        <source>Something that it left behind still held an output open; Forkscope did not wait for that.</source>
        <translation>남겨 둔 무엇인가가 아직 출력을 열어 두고 있었고, Forkscope는 그것을 기다리지 않았습니다.</translation>
    </message>
    <message>
        <source>Before, it was %1 for %2.</source>
        <translation>그 전 %2 동안의 상태: %1.</translation>
    </message>
    <message>
        <source>Afterwards it was %1 for %2.</source>
        <translation>그 뒤 %2 동안의 상태: %1.</translation>
    </message>
    <message>
        <source>What it did for %1 is not known.</source>
        <translation>%1 동안 무엇을 했는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>No look fell into this time.</source>
        <translation>이 시간에는 관찰이 없었습니다.</translation>
    </message>
    <message>
        <source>It was %1 for %2.</source>
        <translation>%2 동안의 상태: %1.</translation>
    </message>
    <message>
        <source>It had ended and kept its place in the table of processes until Forkscope took its status.</source>
        <translation>종료했지만 Forkscope가 종료 상태를 받아 갈 때까지 프로세스 표에 자리를 차지하고 있었습니다.</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <comment>instance, program</comment>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>instance</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Core %1</source>
        <translation>코어 %1</translation>
    </message>
    <message>
        <source>a thread of %1</source>
        <translation>%1의 스레드</translation>
    </message>
    <message>
        <source>others</source>
        <translation>그 밖의 것</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list and its last part</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>in one look</source>
        <translation>관찰 한 번에서</translation>
    </message>
    <message>
        <source>in %1 looks</source>
        <translation>관찰 %1번에 걸쳐</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 동안</translation>
    </message>
    <message>
        <source>%1 times, %2 in all</source>
        <comment>as in: it slept 3 times, 20 ms in all</comment>
        <translation>%1번, 모두 %2 동안</translation>
    </message>
    <message>
        <source>was starting</source>
        <translation>시작하는 중이었습니다</translation>
    </message>
    <message>
        <source>was on a core</source>
        <translation>코어에서 실행 중이었습니다</translation>
    </message>
    <message>
        <source>was ready, without a core</source>
        <translation>준비 상태였지만 코어가 없었습니다</translation>
    </message>
    <message>
        <source>was itself blocked by a full pipe</source>
        <translation>스스로도 가득 찬 파이프 때문에 대기하고 있었습니다</translation>
    </message>
    <message>
        <source>was itself waiting for bytes from a pipe</source>
        <translation>스스로도 파이프에서 올 바이트를 기다리고 있었습니다</translation>
    </message>
    <message>
        <source>slept</source>
        <translation>잠들어 있었습니다</translation>
    </message>
    <message>
        <source>was blocked; no look saw by what</source>
        <translation>대기하고 있었지만 그 까닭을 본 관찰이 없습니다</translation>
    </message>
    <message>
        <source>waited for %1</source>
        <translation>%1 기다리고 있었습니다</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>정지되어 있었습니다</translation>
    </message>
    <message>
        <source>had ended</source>
        <translation>종료되어 있었습니다</translation>
    </message>
    <message>
        <source>did what is not known</source>
        <translation>무엇을 했는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>%1: %2, which %3</source>
        <comment>waited for a child: its name, which slept</comment>
        <translation>%1. %2는 %3</translation>
    </message>
    <message>
        <source>Meanwhile %1 had ended.</source>
        <translation>그때 %1는 이미 종료되어 있었습니다.</translation>
    </message>
    <message>
        <source>Meanwhile %1 %2.</source>
        <comment>name, what it did</comment>
        <translation>그동안 %1는 %2.</translation>
    </message>
    <message>
        <source>In the longest of these times, %1, %2 %3.</source>
        <comment>how long, name, what it did</comment>
        <translation>가장 길었던 %1 동안 %2는 %3.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>가득 참</translation>
    </message>
    <message>
        <source>full (%1 bytes)</source>
        <translation>가득 참(%1바이트)</translation>
    </message>
    <message>
        <source>Forkscope</source>
        <translation>Forkscope</translation>
    </message>
    <message>
        <source>%1 was blocked %2: a pipe that it wrote to was full, but not its output&apos;s to %3, in which at most %4 of %5 bytes were seen.</source>
        <translation>%1는 %2 대기했습니다. 쓰려던 파이프가 가득 찼지만, %3로 가는 출력 파이프는 아니었습니다. 그 파이프에는 %5바이트 가운데 많아야 %4바이트가 있었습니다.</translation>
    </message>
    <message>
        <source>Most likely it was the pipe of its errors, which Forkscope reads and had not read yet.</source>
        <translation>아마 오류 출력의 파이프였을 것입니다. Forkscope가 그것을 아직 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>It wrote no errors, so it was one that it or its parent had made.</source>
        <translation>오류 출력은 없었으므로, 자신이나 부모 프로세스가 만든 파이프였을 것입니다.</translation>
    </message>
    <message>
        <source>%1 was blocked %2: its pipe to Forkscope was %3, because Forkscope had not read it yet.</source>
        <translation>%1는 %2 대기했습니다. Forkscope로 가는 파이프의 상태: %3. Forkscope가 아직 읽지 않았기 때문입니다.</translation>
    </message>
    <message>
        <source>%1 was blocked %2: its pipe to %3 was %4, because %3 read more slowly than it wrote.</source>
        <translation>%1는 %2 대기했습니다. %3로 가는 파이프의 상태: %4. %3가 쓰는 것보다 느리게 읽었기 때문입니다.</translation>
    </message>
    <message>
        <source>%1 was blocked %2: its pipe to %3 was %4, because %3 was not reading.</source>
        <translation>%1는 %2 대기했습니다. %3로 가는 파이프의 상태: %4. %3가 읽지 않고 있었기 때문입니다.</translation>
    </message>
    <message>
        <source>%1 waited for bytes from a pipe, %2; %3, which it had started, may be what should have written.</source>
        <translation>%1는 파이프에서 올 바이트를 %2 기다렸습니다. 바이트를 써야 했던 것은 아마 이 프로세스가 시작한 것입니다(%3).</translation>
    </message>
    <message>
        <source>%1 waited for bytes from an empty pipe, %2.</source>
        <translation>%1는 빈 파이프에서 바이트를 %2 기다렸습니다.</translation>
    </message>
    <message>
        <source>%1 waited for bytes %2: its pipe from %3 was empty, because %3 was not writing.</source>
        <translation>%1는 바이트를 %2 기다렸습니다. %3가 쓰지 않고 있어서 그 파이프가 비어 있었습니다.</translation>
    </message>
    <message>
        <source>%1 waited for a child to end, %2.</source>
        <translation>%1는 자식 프로세스가 끝나기를 %2 기다렸습니다.</translation>
    </message>
    <message>
        <source>%1 waited for a child to end (%3), %2.</source>
        <translation>%1는 자식 프로세스(%3)가 끝나기를 %2 기다렸습니다.</translation>
    </message>
    <message>
        <source>the cores that it had last</source>
        <translation>마지막으로 쓴 코어</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>program, how long it had the core</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>In the longest %1 of these times</source>
        <translation>이 가운데 가장 긴 %1번 동안</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>그동안</translation>
    </message>
    <message>
        <source>%1 nothing of this run had %2; what else did is not known.</source>
        <translation>%1 이 실행에서 %2를 쓴 것은 없었습니다. 다른 무엇이 썼는지는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 %2 had %3.</source>
        <comment>when, names of programs, a core</comment>
        <translation>%1 %3를 차지한 것: %2.</translation>
    </message>
    <message>
        <source>%1 was ready %2, but had no core.</source>
        <translation>%1는 %2 준비 상태였지만 코어가 없었습니다.</translation>
    </message>
    <message>
        <source>%1 was blocked %2, and no look fell into that time to see by what.</source>
        <translation>%1는 %2 대기했습니다. 그 시간에 관찰이 없어 까닭은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 waited for %3, %2.</source>
        <translation>%1는 %3 %2 기다렸습니다.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>on a core</source>
        <translation>코어에서 실행</translation>
    </message>
    <message>
        <source>ready without a core</source>
        <translation>코어 없이 준비</translation>
    </message>
    <message>
        <source>blocked by a full pipe</source>
        <translation>가득 찬 파이프 때문에 대기</translation>
    </message>
    <message>
        <source>blocked by an empty pipe</source>
        <translation>빈 파이프 때문에 대기</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>수면</translation>
    </message>
    <message>
        <source>blocked by what no look saw</source>
        <translation>까닭 모를 대기</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>%1 기다림</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>a zombie</source>
        <translation>좀비</translation>
    </message>
    <message>
        <source>doing what is not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>on core %1</source>
        <translation>%1번 코어에서 실행</translation>
    </message>
    <message>
        <source>%1 slept %2, until a time that it had set itself.</source>
        <translation>%1는 스스로 정한 시각까지 %2 잠들어 있었습니다.</translation>
    </message>
    <message>
        <source>%1 was stopped %2, until SIGCONT.</source>
        <translation>%1는 SIGCONT를 받을 때까지 %2 정지되어 있었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>In this time %Ln records of the trace were lost: what it did then is not known.</source>
        <translation>
            <numerusform>이 시간에 추적 기록 %Ln개를 잃었습니다. 그때 무엇을 했는지 알 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1</source>
        <comment>the process of a program, within a sentence</comment>
        <translation>%1 프로세스</translation>
    </message>
    <message>
        <source>%1 was blocked %2: its pipe to %3 is tapped, and Forkscope had not yet passed on what was in it.</source>
        <translation>%1는 %2 대기했습니다. %3로 가는 파이프에는 탭이 있고, Forkscope가 그 안의 바이트를 아직 넘겨주지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 was ended by %2, not by Forkscope. That is often the kernel, when memory was short (“out of memory” in its log, dmesg).</source>
        <translation>%1는 %2에 의해 종료되었습니다. Forkscope가 보낸 시그널이 아닙니다. 메모리가 부족해 커널이 끝냈을 때가 많습니다(dmesg의 “out of memory”).</translation>
    </message>
    <message>
        <source>%1 had written nothing. If it should have: most programs hold back what they write into a pipe until it is some kilobytes; “stdbuf -oL PROGRAM” and “python3 -u” make them write at once.</source>
        <translation>%1는 그때까지 아무것도 쓰지 않았습니다. 썼어야 한다면, 프로그램은 대개 파이프에 쓸 것을 몇 KiB가 될 때까지 모아 둡니다. “stdbuf -oL 프로그램”이나 “python3 -u”를 쓰면 바로 씁니다.</translation>
    </message>
    <message>
        <source>It could neither be traced nor looked at: what it did is not known.</source>
        <translation>추적할 수도 관찰할 수도 없었으므로, 무엇을 했는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>It could not be looked at: why it waited is not known.</source>
        <translation>관찰할 수 없었으므로, 왜 기다렸는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Its trace ended when it executed a program that may not be traced, as one of another user: what it did after that is not known.</source>
        <translation>다른 사용자의 프로그램처럼 추적할 수 없는 프로그램을 실행하면서 추적이 끝났으므로, 그 뒤에 무엇을 했는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The instance timed out: it was not done %1 after its start, not counting the time in which the run was suspended.</source>
        <translation>인스턴스가 시간을 초과했습니다. 실행이 멈춰 있던 시간을 빼고도 시작한 지 %1 뒤까지 끝나지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::ExplainPane</name>
    <message>
        <source>Run a plan, then select an instance, a process or a band of the timeline: why it went as it did is said here.</source>
        <translation>계획을 실행하고 인스턴스, 프로세스, 타임라인의 띠를 선택하면 왜 그렇게 되었는지를 여기에서 설명합니다.</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the &amp;Explanation</source>
        <translation>설명 복사(&amp;E)</translation>
    </message>
</context>
<context>
    <name>forkscope::ExportPlan</name>
    <message>
        <source>--input: standard input has more than 1 MiB</source>
        <translation>--input: 표준 입력이 1 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>--input: standard input: %1</source>
        <translation>--input: 표준 입력: %1</translation>
    </message>
</context>
<context>
    <name>forkscope::FindBar</name>
    <message>
        <source>Find in the bytes</source>
        <translation>바이트에서 찾기</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>What the text is</source>
        <translation>텍스트의 종류</translation>
    </message>
    <message>
        <source>The UTF-8 bytes of a text, bytes as hex digits, or a regular expression (as in Perl) over bytes</source>
        <translation>텍스트의 UTF-8 바이트, 16진 숫자로 쓴 바이트, 또는 바이트에 대한 정규식(Perl 방식)</translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>upper and lower case are two things</comment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation>대소문자를 구별함</translation>
    </message>
    <message>
        <source>Upper and lower case differ (of ASCII letters)</source>
        <translation>대소문자를 구별함(ASCII 글자)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>What came of the search</source>
        <translation>찾은 결과</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Its UTF-8 bytes are searched for</source>
        <translation>이 텍스트의 UTF-8 바이트를 찾습니다</translation>
    </message>
    <message>
        <source>Bytes as two hex digits each, ? for any digit</source>
        <translation>바이트마다 16진 숫자 두 개, 아무 숫자는 ?</translation>
    </message>
    <message>
        <source>^ and $ are the beginning and end of a line, \xff is a byte; a match has at most 64 KiB</source>
        <translation>^과 $는 줄의 처음과 끝, \xff는 바이트 하나입니다. 일치하는 것은 64 KiB를 넘지 않습니다</translation>
    </message>
</context>
<context>
    <name>forkscope::FindWords</name>
    <message>
        <source>Nothing to search for.</source>
        <translation>찾을 것이 없습니다.</translation>
    </message>
    <message>
        <source>Longer than %1 bytes.</source>
        <translation>%1바이트보다 깁니다.</translation>
    </message>
    <message>
        <source>“%1” (character %2) is no hex digit, nor ? for any.</source>
        <translation>“%1”(%2번째 문자): 16진 숫자도, 아무 값이나 뜻하는 ?도 아닙니다.</translation>
    </message>
    <message>
        <source>The byte at character %1 has only one digit.</source>
        <translation>%1번째 문자의 바이트에 숫자가 하나뿐입니다.</translation>
    </message>
    <message>
        <source>The number at character %1 is above ff: no byte.</source>
        <translation>%1번째 문자의 수가 ff보다 커서 바이트가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” (character %2) is more than one byte, so it cannot be in […]; write (a|%1).</source>
        <translation>“%1”(%2번째 문자): 한 바이트보다 길어 […] 안에 쓸 수 없습니다. (a|%1)로 쓰십시오.</translation>
    </message>
    <message>
        <source>At character %1: %2.</source>
        <translation>%1번째 문자: %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a match and how many there are</comment>
        <translation>%2개 가운데 %1번째</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1개 일치</translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation>%1개 일치</translation>
    </message>
    <message>
        <source>Searching… %1 %</source>
        <translation>찾는 중… %1 %</translation>
    </message>
</context>
<context>
    <name>forkscope::Format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>%1에 의해 종료됨</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a signal: its meaning</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>found but could not be executed (126)</source>
        <translation>찾았지만 실행할 수 없음(126)</translation>
    </message>
    <message>
        <source>command not found (127)</source>
        <translation>명령을 찾을 수 없음(127)</translation>
    </message>
    <message>
        <source>failed: exit code %1 (what a shell says for %2)</source>
        <translation>실패: 종료 코드 %1(셸에서 %2의 값)</translation>
    </message>
    <message>
        <source>failed: exit code %1</source>
        <translation>실패: 종료 코드 %1</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 PiB</translation>
    </message>
    <message>
        <source>%1 EiB</source>
        <translation>%1 EiB</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>종료 상태 없음</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>시그널 %1</translation>
    </message>
    <message>
        <source>its terminal was closed</source>
        <translation>터미널이 닫힘</translation>
    </message>
    <message>
        <source>interrupted, as by Ctrl+C</source>
        <translation>Ctrl+C처럼 인터럽트됨</translation>
    </message>
    <message>
        <source>asked to quit with a core dump</source>
        <translation>코어 덤프와 함께 끝내라는 요청</translation>
    </message>
    <message>
        <source>illegal instruction</source>
        <translation>잘못된 명령어</translation>
    </message>
    <message>
        <source>trap for a debugger</source>
        <translation>디버거용 트랩</translation>
    </message>
    <message>
        <source>it gave up by itself (abort)</source>
        <translation>스스로 포기함(abort)</translation>
    </message>
    <message>
        <source>bus error: memory that is not there</source>
        <translation>버스 오류: 없는 메모리</translation>
    </message>
    <message>
        <source>arithmetic error, such as division by zero</source>
        <translation>산술 오류, 0으로 나누기 따위</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>강제 종료됨</translation>
    </message>
    <message>
        <source>a signal of the user&apos;s own</source>
        <translation>사용자 정의 시그널</translation>
    </message>
    <message>
        <source>memory it may not use (segmentation fault)</source>
        <translation>쓸 수 없는 메모리(세그먼테이션 오류)</translation>
    </message>
    <message>
        <source>nobody was reading its output</source>
        <translation>출력을 읽는 쪽이 없었음</translation>
    </message>
    <message>
        <source>its alarm clock rang</source>
        <translation>알람 시계가 울림</translation>
    </message>
    <message>
        <source>asked to end</source>
        <translation>종료 요청을 받음</translation>
    </message>
    <message>
        <source>its CPU time was used up</source>
        <translation>CPU 시간을 다 씀</translation>
    </message>
    <message>
        <source>its file became too large</source>
        <translation>파일이 너무 커짐</translation>
    </message>
    <message>
        <source>forbidden system call</source>
        <translation>금지된 시스템 호출</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>running on core %1</source>
        <translation>%1번 코어에서 실행 중</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>state</comment>
        <translation>정지</translation>
    </message>
    <message>
        <source>zombie</source>
        <translation>좀비</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>시작 안 됨</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>outcome</comment>
        <translation>중단</translation>
    </message>
    <message>
        <source>stopped: wants the terminal</source>
        <comment>state</comment>
        <translation>정지: 터미널이 필요함</translation>
    </message>
</context>
<context>
    <name>forkscope::GoToBar</name>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Offset to go to</source>
        <translation>이동할 오프셋</translation>
    </message>
    <message>
        <source>0x1f00, 7936, +16 or -0x10 from the cursor, end, end-16</source>
        <translation>0x1f00, 7936, 커서에서 +16이나 -0x10, end, end-16</translation>
    </message>
</context>
<context>
    <name>forkscope::GoToOffset</name>
    <message>
        <source>that is before the first byte</source>
        <translation>첫 바이트보다 앞입니다</translation>
    </message>
    <message>
        <source>beyond the end: the last byte is at %1 (%2)</source>
        <translation>끝을 넘었습니다. 마지막 바이트의 위치: %1 (%2)</translation>
    </message>
    <message>
        <source>an offset, as 0x1f00, 7936, +16, -0x10 or end</source>
        <translation>오프셋: 0x1f00, 7936, +16, -0x10, end 따위</translation>
    </message>
    <message>
        <source>there are no bytes yet</source>
        <translation>아직 바이트가 없습니다</translation>
    </message>
    <message>
        <source>“%1” is no offset: write 0x1f00, 7936, +16, -0x10 or end</source>
        <translation>“%1”: 오프셋이 아닙니다. 0x1f00, 7936, +16, -0x10, end처럼 쓰십시오</translation>
    </message>
</context>
<context>
    <name>forkscope::HandbookWindow</name>
    <message>
        <source>Handbook — Forkscope</source>
        <translation>도움말 — Forkscope</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Search in the handbook</source>
        <translation>도움말에서 찾기</translation>
    </message>
    <message>
        <source>Pages that hold all of these words (Ctrl+F)</source>
        <translation>이 낱말이 모두 들어 있는 쪽 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>쪽 내용</translation>
    </message>
    <message>
        <source>The page before (Alt+Left)</source>
        <translation>앞에 본 쪽 (Alt+왼쪽)</translation>
    </message>
    <message>
        <source>The page after (Alt+Right)</source>
        <translation>뒤에 본 쪽 (Alt+오른쪽)</translation>
    </message>
    <message>
        <source>No page holds all of these words.</source>
        <translation>이 낱말이 모두 들어 있는 쪽이 없습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::HelpDesk</name>
    <message>
        <source>About Forkscope</source>
        <translation>Forkscope 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Forkscope %1&lt;/h3&gt;&lt;p&gt;An oscilloscope for processes and pipes.&lt;/p&gt;&lt;p&gt;Build a chain of programs, run N of it at once, and see what really happens.&lt;/p&gt;&lt;p&gt;MIT licence. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Forkscope %1&lt;/h3&gt;&lt;p&gt;프로세스와 파이프를 보는 오실로스코프.&lt;/p&gt;&lt;p&gt;프로그램의 체인을 만들고 N개를 한꺼번에 실행하여 실제로 무슨 일이 일어나는지 봅니다.&lt;/p&gt;&lt;p&gt;MIT 사용권. Qt %2로 만들었습니다.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>forkscope::InputSheet</name>
    <message>
        <source>Input of the chain</source>
        <translation>체인의 입력</translation>
    </message>
    <message>
        <source>None: end of file at once</source>
        <translation>없음: 곧바로 파일의 끝</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Random bytes</source>
        <translation>임의의 바이트</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Kind of input</source>
        <translation>입력의 종류</translation>
    </message>
    <message>
        <source>&amp;Input:</source>
        <translation>입력(&amp;I):</translation>
    </message>
    <message>
        <source>The first stage reads the end of its input at once.</source>
        <translation>첫 단계는 곧바로 입력의 끝을 읽습니다.</translation>
    </message>
    <message>
        <source>Text of the input</source>
        <translation>입력 텍스트</translation>
    </message>
    <message>
        <source>Bytes of the input, as hex digits</source>
        <translation>입력 바이트, 16진 숫자로</translation>
    </message>
    <message>
        <source>Number of random bytes</source>
        <translation>임의의 바이트 수</translation>
    </message>
    <message>
        <source>&amp;new ones in each run</source>
        <translation>실행할 때마다 새로(&amp;N)</translation>
    </message>
    <message>
        <source>the same in each run, from the &amp;seed</source>
        <translation>실행할 때마다 같게, 시드에서(&amp;S)</translation>
    </message>
    <message>
        <source>Seed of the random bytes</source>
        <translation>임의의 바이트의 시드</translation>
    </message>
    <message>
        <source>&amp;Bytes:</source>
        <translation>바이트(&amp;B):</translation>
    </message>
    <message>
        <source>Each instance gets bytes of its own.</source>
        <translation>인스턴스마다 다른 바이트를 받습니다.</translation>
    </message>
    <message>
        <source>Path of the input file</source>
        <translation>입력 파일의 경로</translation>
    </message>
    <message>
        <source>Bro&amp;wse …</source>
        <translation>찾아보기(&amp;W) …</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>파일(&amp;F):</translation>
    </message>
    <message>
        <source>The number of bytes is a whole number, such as 10.</source>
        <translation>바이트 수는 10과 같은 정수입니다.</translation>
    </message>
    <message>
        <source>The seed is a whole number, such as 7.</source>
        <translation>시드는 7과 같은 정수입니다.</translation>
    </message>
    <message>
        <source>Each instance opens the file anew.</source>
        <translation>인스턴스마다 파일을 새로 엽니다.</translation>
    </message>
    <message>
        <source>There is no file %1 now.</source>
        <translation>지금은 %1 파일이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is a directory.</source>
        <translation>%1: 디렉터리입니다.</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>%1: 읽을 권한이 없습니다.</translation>
    </message>
    <message>
        <source>%1, exactly as typed: no line break is added at the end.</source>
        <translation>%1, 입력한 그대로: 끝에 줄바꿈을 더하지 않습니다.</translation>
    </message>
    <message>
        <source>%1; two hex digits a byte</source>
        <translation>%1, 바이트마다 16진 숫자 두 개</translation>
    </message>
    <message>
        <source>Input file</source>
        <translation>입력 파일</translation>
    </message>
</context>
<context>
    <name>forkscope::Inspection</name>
    <message>
        <source>time, s</source>
        <translation>시각, 초</translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation>시각, 밀리초</translation>
    </message>
</context>
<context>
    <name>forkscope::InspectorPanel</name>
    <message>
        <source>Bytes at the cursor as numbers and times</source>
        <translation>커서의 바이트를 수와 시각으로</translation>
    </message>
    <message>
        <source>as</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>little-endian</source>
        <translation>리틀 엔디언</translation>
    </message>
    <message>
        <source>big-endian</source>
        <translation>빅 엔디언</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>값 복사(&amp;C)</translation>
    </message>
    <message>
        <source>What the bytes at the cursor are read as</source>
        <translation>커서 위치의 바이트를 무엇으로 읽는지</translation>
    </message>
    <message>
        <source>Lowest byte first, as most processors store numbers</source>
        <translation>낮은 바이트부터. 대부분의 프로세서가 수를 저장하는 차례</translation>
    </message>
    <message>
        <source>Highest byte first, as networks send numbers</source>
        <translation>높은 바이트부터. 네트워크로 수를 보내는 차례</translation>
    </message>
</context>
<context>
    <name>forkscope::InstanceActions</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>행 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter instances</source>
        <translation>인스턴스 거르기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>모두 펼치기(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>모두 접기(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>Termi&amp;nate %n instances</source>
        <translation>
            <numerusform>인스턴스 %n개 종료 요청(&amp;N)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ki&amp;ll %n instances</source>
        <translation>
            <numerusform>인스턴스 %n개 강제 종료(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>Termi&amp;nate instance %1</source>
        <translation>인스턴스 %1 종료 요청(&amp;N)</translation>
    </message>
    <message>
        <source>Ki&amp;ll instance %1</source>
        <translation>인스턴스 %1 강제 종료(&amp;L)</translation>
    </message>
    <message>
        <source>Termi&amp;nate instance</source>
        <translation>인스턴스 종료 요청(&amp;N)</translation>
    </message>
    <message>
        <source>Ki&amp;ll instance</source>
        <translation>인스턴스 강제 종료(&amp;L)</translation>
    </message>
</context>
<context>
    <name>forkscope::InstanceColumns</name>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>&amp;Bytes of each output</source>
        <translation>출력마다 보일 바이트(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>열 되돌리기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Last bytes</source>
        <translation>마지막 바이트(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;First bytes</source>
        <translation>처음 바이트(&amp;F)</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1바이트</translation>
    </message>
    <message>
        <source>As &amp;Python writes them</source>
        <translation>파이썬이 쓰는 대로(&amp;P)</translation>
    </message>
    <message>
        <source>In &amp;hex</source>
        <translation>16진으로(&amp;H)</translation>
    </message>
</context>
<context>
    <name>forkscope::InstanceFilterBar</name>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>시작 안 됨</translation>
    </message>
    <message>
        <source>Show instances by outcome</source>
        <translation>결과로 골라 보기</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>거르기</translation>
    </message>
    <message>
        <source>Filter instances by text</source>
        <translation>텍스트로 인스턴스 거르기</translation>
    </message>
    <message>
        <source>Words in the number, outcome, status, start error or digest</source>
        <translation>번호, 결과, 종료 상태, 시작 오류, 다이제스트에 들어 있는 말</translation>
    </message>
    <message>
        <source>%1 of %2 shown: those of the measured time</source>
        <translation>%2개 가운데 %1개: 잰 시간의 것만</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <comment>instances that pass the filter</comment>
        <translation>%2개 가운데 %1개</translation>
    </message>
</context>
<context>
    <name>forkscope::InstanceWords</name>
    <message>
        <source>last %1 bytes</source>
        <translation>마지막 %1바이트</translation>
    </message>
    <message>
        <source>first %1 bytes</source>
        <translation>처음 %1바이트</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>Its output did not end: a process that outlived it still holds the pipe open.</source>
        <translation>출력이 끝나지 않았습니다. 더 오래 산 프로세스가 아직 파이프를 열어 두고 있습니다.</translation>
    </message>
    <message>
        <source>XXH3-128 of the whole output: %1</source>
        <translation>출력 전체의 XXH3-128: %1</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, 프로세스 %2</translation>
    </message>
    <message>
        <source>#</source>
        <comment>title of the column with the instance&apos;s number</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>status</source>
        <translation>종료 상태</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>polls</source>
        <translation>폴링</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>group</source>
        <comment>title of the column with a letter for equal outputs</comment>
        <translation>그룹</translation>
    </message>
    <message>
        <source>The instance&apos;s number, from 0; below it the programs of its stages</source>
        <translation>인스턴스의 번호, 0부터. 그 아래에는 단계의 프로그램</translation>
    </message>
    <message>
        <source>What it is doing, and once it has ended: how it came out</source>
        <translation>지금 무엇을 하는지, 끝났으면 어떻게 끝났는지</translation>
    </message>
    <message>
        <source>The exit code, or −N when signal N ended it; of an instance: that of its rightmost failing stage</source>
        <translation>종료 코드, 시그널 N으로 종료되었으면 −N. 인스턴스의 것은 실패한 단계 가운데 가장 오른쪽 단계의 값</translation>
    </message>
    <message>
        <source>The cores on which the polls saw it</source>
        <translation>폴링이 이 프로세스를 본 코어</translation>
    </message>
    <message>
        <source>How often it was looked at</source>
        <translation>관찰한 횟수</translation>
    </message>
    <message>
        <source>What it has written to its output</source>
        <translation>출력에 쓴 양</translation>
    </message>
    <message>
        <source>The beginning of the XXH3-128 of its whole output: equal outputs have equal digests</source>
        <translation>출력 전체의 XXH3-128의 앞부분. 같은 출력은 다이제스트도 같음</translation>
    </message>
    <message>
        <source>How its output ends (or begins, see the menu of the titles)</source>
        <translation>출력의 끝부분(또는 앞부분, 제목의 메뉴에서 고름)</translation>
    </message>
    <message>
        <source>Instances with the same letter wrote the same output, byte for byte</source>
        <translation>같은 글자의 인스턴스는 바이트 하나까지 같은 출력을 씀</translation>
    </message>
    <message>
        <source>No other instance wrote the same output.</source>
        <translation>같은 출력을 쓴 다른 인스턴스가 없습니다.</translation>
    </message>
    <message>
        <source>%1 instances wrote this output: %2</source>
        <translation>인스턴스 %1개가 이 출력을 썼습니다: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a state and how many processes are in it</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them read from a disk</source>
        <translation>
            <numerusform>그중 %Ln번은 디스크에서 읽음</numerusform>
        </translation>
    </message>
    <message>
        <source>memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>The most memory that one of its processes had at once, or a bound of it</source>
        <translation>프로세스 하나가 한때 쓴 가장 많은 메모리나 그 한계</translation>
    </message>
    <message>
        <source>read</source>
        <comment>title of the column with bytes read</comment>
        <translation>읽음</translation>
    </message>
    <message>
        <source>What its processes have read from anything, once they have ended</source>
        <translation>프로세스들이 끝날 때까지 어디에서든 읽은 바이트</translation>
    </message>
    <message>
        <source>written</source>
        <comment>title of the column with bytes written</comment>
        <translation>씀</translation>
    </message>
    <message>
        <source>What its processes have written to anything, once they have ended</source>
        <translation>프로세스들이 끝날 때까지 어디에든 쓴 바이트</translation>
    </message>
    <message>
        <source>faults</source>
        <comment>title of the column with page faults</comment>
        <translation>페이지 폴트</translation>
    </message>
    <message>
        <source>Page faults: how often its processes met a page of memory that they did not have yet</source>
        <translation>페이지 폴트: 프로세스들이 아직 없는 메모리 페이지를 만난 횟수</translation>
    </message>
    <message>
        <source>From start to end, by the clock; ≤: the end is known only by the reaping</source>
        <translation>시작부터 끝까지 걸린 시간. ≤: 끝난 때를 회수한 때로만 앎</translation>
    </message>
</context>
<context>
    <name>forkscope::InstancesView</name>
    <message>
        <source>Instances</source>
        <translation>인스턴스</translation>
    </message>
</context>
<context>
    <name>forkscope::JsonReader</name>
    <message>
        <source>These bytes are not UTF-8.</source>
        <translation>이 바이트는 UTF-8이 아닙니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: </source>
        <translation>%1행 %2열: </translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>여기에 값이 빠져 있습니다.</translation>
    </message>
    <message>
        <source>null is expected here.</source>
        <translation>여기에는 null이 와야 합니다.</translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation>여기에는 true나 false가 와야 합니다.</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>여기에는 정수가 와야 합니다.</translation>
    </message>
    <message>
        <source>Text (&quot;…&quot;) is expected here.</source>
        <translation>여기에는 텍스트(&quot;…&quot;)가 와야 합니다.</translation>
    </message>
    <message>
        <source>A list ([…]) is expected here.</source>
        <translation>여기에는 목록([…])이 와야 합니다.</translation>
    </message>
    <message>
        <source>An object ({…}) is expected here.</source>
        <translation>여기에는 객체({…})가 와야 합니다.</translation>
    </message>
    <message>
        <source>This is neither true, false nor null.</source>
        <translation>true도 false도 null도 아닙니다.</translation>
    </message>
    <message>
        <source>A digit is expected here.</source>
        <translation>여기에는 숫자가 와야 합니다.</translation>
    </message>
    <message>
        <source>This text is not closed by a quotation mark.</source>
        <translation>이 텍스트를 닫는 따옴표가 없습니다.</translation>
    </message>
    <message>
        <source>A control character in text must be written as an escape, such as \n.</source>
        <translation>텍스트 안의 제어 문자는 \n과 같은 이스케이프로 써야 합니다.</translation>
    </message>
    <message>
        <source>This escape is not known to JSON.</source>
        <translation>JSON에 없는 이스케이프입니다.</translation>
    </message>
    <message>
        <source>This is half of a surrogate pair, which is no character.</source>
        <translation>서로게이트 쌍의 반쪽이며, 문자가 아닙니다.</translation>
    </message>
    <message>
        <source>Four hexadecimal digits are expected after \u.</source>
        <translation>\u 뒤에는 16진 숫자 네 개가 와야 합니다.</translation>
    </message>
    <message>
        <source>Lists and objects are nested deeper than %1.</source>
        <translation>목록과 객체가 %1단계보다 깊게 겹쳐 있습니다.</translation>
    </message>
    <message>
        <source>There are more than %1 entries.</source>
        <translation>항목이 %1개보다 많습니다.</translation>
    </message>
    <message>
        <source>A comma or the end of the list or object is expected here.</source>
        <translation>여기에는 쉼표나 목록 또는 객체의 끝이 와야 합니다.</translation>
    </message>
    <message>
        <source>A colon is expected here.</source>
        <translation>여기에는 쌍점이 와야 합니다.</translation>
    </message>
    <message>
        <source>A key (&quot;…&quot;) is expected here.</source>
        <translation>여기에는 키(&quot;…&quot;)가 와야 합니다.</translation>
    </message>
    <message>
        <source>This key is given twice.</source>
        <translation>이 키가 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>Nothing may follow here.</source>
        <translation>여기 뒤에는 아무것도 올 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::KeepingText</name>
    <message>
        <source>all that may be kept of a run is kept (keepBytesTotal, --keep-total)</source>
        <translation>실행에서 보관할 수 있는 만큼 모두 보관함(keepBytesTotal, --keep-total)</translation>
    </message>
    <message>
        <source>there is no memory left for bytes</source>
        <translation>바이트를 둘 메모리가 더 없음</translation>
    </message>
    <message>
        <source>no file for what does not stay in memory: %1</source>
        <translation>메모리에 남지 못하는 것을 위한 파일이 없음: %1</translation>
    </message>
    <message>
        <source>the file for what does not stay in memory took no more: %1</source>
        <translation>메모리에 남지 못하는 것을 위한 파일에 더 쓸 수 없음: %1</translation>
    </message>
    <message>
        <source>the output of stage %1 of instance %2</source>
        <translation>인스턴스 %2, 단계 %1의 출력</translation>
    </message>
    <message>
        <source>the errors of stage %1 of instance %2</source>
        <translation>인스턴스 %2, 단계 %1의 오류 출력</translation>
    </message>
    <message>
        <source>the input of instance %1</source>
        <translation>인스턴스 %1의 입력</translation>
    </message>
    <message>
        <source>Not all bytes are kept, first of %1: %2. They are counted and digested, and each stream says what is missing.</source>
        <translation>바이트가 모두 보관되지는 않았습니다. 처음은 %1: %2. 수와 다이제스트에는 들어 있고, 스트림마다 빠진 것을 보여 줍니다.</translation>
    </message>
    <message>
        <source>%1 is a link</source>
        <translation>%1: 링크입니다</translation>
    </message>
    <message>
        <source>%1 is no directory</source>
        <translation>%1: 디렉터리가 아닙니다</translation>
    </message>
    <message>
        <source>%1 belongs to somebody else</source>
        <translation>%1: 다른 사람의 것입니다</translation>
    </message>
    <message>
        <source>%1 is open to others, or closed to us (chmod 700 makes it ours alone)</source>
        <translation>%1: 다른 사람에게 열려 있거나 우리에게 닫혀 있습니다(chmod 700으로 우리만 쓰게 됩니다)</translation>
    </message>
    <message>
        <source>%1 bytes of %2 are lost: %3</source>
        <translation>%2: %1바이트를 잃었습니다. %3</translation>
    </message>
</context>
<context>
    <name>forkscope::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <extracomment>Shown in every language with the English word, for those who landed in the wrong one.</extracomment>
        <translation>언어 · Language(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;System’s Language</source>
        <translation>시스템의 언어(&amp;S)</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonConsoleRun</name>
    <message>
        <source>A prediction is needed for each question before the lesson is run.</source>
        <translation>수업을 실행하기 전에 질문마다 예측이 필요합니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>run %1 of %2: %3</source>
        <translation>실행 %2개 중 %1번째: %3</translation>
    </message>
    <message>
        <source>Prediction and measurement</source>
        <translation>예측과 측정</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>탐구</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonDesk</name>
    <message>
        <source>The runs were ended: nothing is measured yet.</source>
        <translation>실행을 끝냈습니다. 아직 측정한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Cannot Open “%1”</source>
        <translation>“%1” 파일을 열 수 없음</translation>
    </message>
    <message>
        <source>The predictions could not be kept: %1</source>
        <translation>예측을 저장하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>The timeline shows another run. Run the lesson again first.</source>
        <translation>타임라인에 다른 실행이 보입니다. 먼저 수업을 다시 실행하세요.</translation>
    </message>
    <message>
        <source>Click on a band in the timeline first.</source>
        <translation>먼저 타임라인의 띠를 누르세요.</translation>
    </message>
    <message>
        <source>Run your plan to its end first.</source>
        <translation>먼저 계획을 끝까지 실행하세요.</translation>
    </message>
    <message>
        <source>Cannot Save “%1”</source>
        <translation>“%1” 파일을 저장할 수 없음</translation>
    </message>
    <message>
        <source>Save Answers</source>
        <translation>답안 저장</translation>
    </message>
    <message>
        <source>Save Worksheet</source>
        <translation>학습지 저장</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>There Are No Predictions</source>
        <translation>예측이 없음</translation>
    </message>
    <message>
        <source>They are kept when the runs of a lesson are made.</source>
        <translation>수업을 실행하면 예측이 저장됩니다.</translation>
    </message>
    <message>
        <source>Export Predictions</source>
        <translation>예측 내보내기</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonFooter</name>
    <message>
        <source>Goes on with the lesson; its runs wait for your predictions</source>
        <translation>수업을 이어 갑니다. 예측을 해야 실행합니다</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Makes the runs of the lesson once more</source>
        <translation>수업의 실행을 한 번 더 합니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Ends the run that is on and makes no other</source>
        <translation>지금 실행을 끝내고 다음 실행은 하지 않습니다</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%2번 중 %1번 실행</translation>
    </message>
    <message numerus="yes">
        <source>Run can be pressed once you have predicted: %n question(s) without an answer.</source>
        <translation>
            <numerusform>예측을 해야 실행할 수 있습니다. 답하지 않은 질문이 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the Lesson</source>
        <translation>수업 실행</translation>
    </message>
    <message>
        <source>Finish the Lesson</source>
        <translation>수업 마치기</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>다음: %1</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonPage</name>
    <message>
        <source>Choose a lesson in the Library.</source>
        <translation>라이브러리에서 수업을 고르세요.</translation>
    </message>
    <message>
        <source>This lesson comes from a file. Nothing of it was run. It would run these commands, and asks before it does:</source>
        <translation>이 수업은 파일에서 왔습니다. 아직 아무것도 실행하지 않았습니다. 다음 명령을 실행하게 되며, 실행하기 전에 묻습니다:</translation>
    </message>
    <message>
        <source>Dots: measured. Dashed: ideal. Line: Amdahl&apos;s law, fitted.</source>
        <translation>점: 측정값, 파선: 이상적인 경우, 실선: 맞춘 암달의 법칙</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Change the plan in the editor, run it with Run (F5), then let it be checked.</source>
        <translation>편집기에서 계획을 바꾸고 실행(F5)한 다음 확인하세요.</translation>
    </message>
    <message>
        <source>Check My Run</source>
        <translation>내 실행 확인</translation>
    </message>
    <message>
        <source>✓ Your run shows it.</source>
        <translation>✓ 방금 한 실행에서 보입니다.</translation>
    </message>
    <message>
        <source>✗ Your last run does not show it yet.</source>
        <translation>✗ 마지막 실행에서는 아직 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>힌트: %1</translation>
    </message>
    <message>
        <source>Show a Hint</source>
        <translation>힌트 보기</translation>
    </message>
    <message>
        <source>What to try next</source>
        <translation>더 해 볼 것</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonPane</name>
    <message>
        <source>input: the text %1</source>
        <translation>입력: 텍스트 %1</translation>
    </message>
    <message>
        <source>input: the bytes %1</source>
        <translation>입력: 바이트 %1</translation>
    </message>
    <message numerus="yes">
        <source>input: %n random byte(s)</source>
        <translation>
            <numerusform>입력: 임의의 바이트 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>input: the file %1</source>
        <translation>입력: 파일 %1</translation>
    </message>
    <message>
        <source>program: %1</source>
        <translation>프로그램: %1</translation>
    </message>
    <message>
        <source>variable: %1</source>
        <translation>변수: %1</translation>
    </message>
    <message>
        <source>directory: %1</source>
        <translation>디렉터리: %1</translation>
    </message>
    <message>
        <source>mistake: %1</source>
        <translation>실수: %1</translation>
    </message>
    <message>
        <source>Before the run there is nothing in the timeline to point at.</source>
        <translation>실행하기 전에는 타임라인에 가리킬 것이 없습니다.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>The lesson is finished.</source>
        <translation>수업을 마쳤습니다.</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>동시에 %1개</translation>
    </message>
    <message>
        <source>wall time</source>
        <translation>걸린 시간</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonReader</name>
    <message>
        <source>Unknown key. Known here: %1.</source>
        <translation>알 수 없는 키입니다. 여기서 쓸 수 있는 키: %1.</translation>
    </message>
    <message>
        <source>Both “en” and “ko” are expected here, and not empty.</source>
        <translation>여기에는 비어 있지 않은 “en”과 “ko”가 모두 있어야 합니다.</translation>
    </message>
    <message>
        <source>Known here: choice, number, pointAt.</source>
        <translation>여기서 쓸 수 있는 값: choice, number, pointAt.</translation>
    </message>
    <message>
        <source>A question needs “id”, “text” and “because”.</source>
        <translation>질문에는 “id”, “text”, “because”가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Two or more different ones are expected for a choice, and none for other questions.</source>
        <translation>고르는 질문에는 서로 다른 선택지가 둘 이상 있어야 하고, 다른 질문에는 없어야 합니다.</translation>
    </message>
    <message>
        <source>Nobody computes an answer “%1” of this kind.</source>
        <translation>이런 종류의 답 “%1”을 계산하는 함수가 없습니다.</translation>
    </message>
    <message>
        <source>There is another question with this name.</source>
        <translation>같은 이름의 질문이 이미 있습니다.</translation>
    </message>
    <message>
        <source>A run needs “label” and “plan”.</source>
        <translation>실행에는 “label”과 “plan”이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Known here: once, threeWays, atOnceCurve, repeated.</source>
        <translation>여기서 쓸 수 있는 값: once, threeWays, atOnceCurve, repeated.</translation>
    </message>
    <message>
        <source>A task needs “text” and “hint”.</source>
        <translation>과제에는 “text”와 “hint”가 있어야 합니다.</translation>
    </message>
    <message>
        <source>This is missing in the lesson.</source>
        <translation>수업에 이것이 빠져 있습니다.</translation>
    </message>
    <message>
        <source>A choice needs “id” and “text”.</source>
        <translation>선택지에는 “id”와 “text”가 있어야 합니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonSheet</name>
    <message>
        <source>Not shown on this machine just now: %1</source>
        <translation>이 컴퓨터에서는 방금 드러나지 않았습니다: %1</translation>
    </message>
    <message>
        <source>✓ As predicted</source>
        <translation>✓ 예측대로</translation>
    </message>
    <message>
        <source>✗ Other than predicted</source>
        <translation>✗ 예측과 다름</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>What is run</source>
        <translation>실행하는 것</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>힌트: %1</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>조사</translation>
    </message>
    <message>
        <source>Modify</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>만들기</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>인스턴스 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>mistake: %1</source>
        <translation>실수: %1</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>날짜:</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 맞습니다</translation>
    </message>
    <message>
        <source>✗ Not so</source>
        <translation>✗ 아닙니다</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>The timeline of the run “%1”</source>
        <translation>“%1” 실행의 타임라인</translation>
    </message>
</context>
<context>
    <name>forkscope::LessonText</name>
    <message>
        <source>%1: %2</source>
        <comment>label: text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>neither right nor wrong: it was not shown here</source>
        <translation>맞고 틀림을 가리지 않습니다. 이번에는 나타나지 않았습니다.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>not so</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>동시에</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>빨라진 정도</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>forkscope lessons 3 runs the third of them.</source>
        <translation>forkscope lessons 3은 세 번째 수업을 실행합니다.</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>%1과: %2</translation>
    </message>
    <message>
        <source>Please write a number.</source>
        <translation>숫자를 적어 주십시오.</translation>
    </message>
    <message>
        <source>Please write a number from 1 to %1.</source>
        <translation>1부터 %1까지의 번호 하나를 적어 주십시오.</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>The runs hold too little to answer this.</source>
        <translation>이번 실행에는 답을 구할 만한 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>나의 예측</translation>
    </message>
    <message>
        <source>Modify</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Both are for the window, which also says when they are done: forkscope.</source>
        <translation>두 과제는 창(forkscope)에서 합니다. 다 했는지도 창에서 알려 줍니다.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>forkscope::LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Recent Files</source>
        <translation>최근 파일</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>수업</translation>
    </message>
</context>
<context>
    <name>forkscope::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;Example</source>
        <translation>예제 열기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chain</source>
        <translation>체인(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Instances</source>
        <translation>인스턴스(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Bytes</source>
        <translation>바이트(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>설명(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>타임라인(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go To</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>다시 실행(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>다시 실행(&amp;D): %1</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>수업(&amp;L)</translation>
    </message>
</context>
<context>
    <name>forkscope::Mistakes</name>
    <message>
        <source>Forkscope read the wires too, but the next stage was always first: this time nothing was taken from it. It is a race.</source>
        <translation>Forkscope도 파이프를 읽었지만 매번 다음 단계가 먼저 읽었습니다. 이번에는 빼앗긴 바이트가 없습니다. 이것은 경쟁입니다.</translation>
    </message>
    <message>
        <source>Forkscope kept its copies of the write ends open, so the reader never saw the end of file and waited until its time was up.</source>
        <translation>Forkscope가 쓰기 끝의 사본을 닫지 않아서, 읽는 쪽은 파일의 끝을 보지 못하고 제한 시간까지 기다렸습니다.</translation>
    </message>
    <message>
        <source>Forkscope kept its copies of the write ends open, but nobody waited for the end of file.</source>
        <translation>Forkscope가 쓰기 끝의 사본을 닫지 않았지만, 파일의 끝을 기다린 프로세스는 없었습니다.</translation>
    </message>
    <message>
        <source>Forkscope read no output before all of the input was written. That went well: it was less than the pipes hold.</source>
        <translation>Forkscope는 입력을 모두 쓸 때까지 출력을 읽지 않았습니다. 이번에는 파이프에 다 들어갈 만큼 적어서 문제가 없었습니다.</translation>
    </message>
    <message>
        <source>Deadlock: Forkscope waited for room in the input&apos;s pipe, which was full; the chain waited for room in the output&apos;s pipe, which was full too because Forkscope did not read it. Only the time limit ended that.</source>
        <translation>교착 상태: Forkscope는 가득 찬 입력 파이프에 자리가 나기를 기다렸고, 체인은 출력 파이프에 자리가 나기를 기다렸습니다. Forkscope가 읽지 않아 출력 파이프도 가득 차 있었습니다. 제한 시간만이 이를 끝냈습니다.</translation>
    </message>
    <message>
        <source>%1 had the status %2, and nobody looked at it.</source>
        <translation>%1 단계의 종료 상태: %2. 아무도 확인하지 않았습니다.</translation>
    </message>
    <message>
        <source>Only the last stage&apos;s status was looked at; no other had failed.</source>
        <translation>마지막 단계의 종료 상태만 확인했습니다. 다른 단계는 실패하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 (process %2) had ended and was a zombie for %3, because Forkscope did not wait for it.</source>
        <translation>%1 프로세스(%2)는 이미 종료되었지만 Forkscope가 기다려 주지 않아 %3 동안 좀비 프로세스였습니다.</translation>
    </message>
    <message>
        <source>Signals went to the stages alone; nothing else was there to live on.</source>
        <translation>시그널은 각 단계에만 보냈습니다. 그 밖에 남을 프로세스는 없었습니다.</translation>
    </message>
    <message>
        <source>The signal went to the stages alone. What they had started lived on, until Forkscope ended it after all, once the instance was over.</source>
        <translation>시그널은 각 단계에만 갔습니다. 그 단계들이 시작한 프로세스는 계속 살아 있었고, 인스턴스가 끝난 뒤에야 Forkscope가 끝냈습니다.</translation>
    </message>
    <message>
        <source>It was started only after the one before it had ended: nothing ran side by side.</source>
        <translation>앞의 인스턴스가 끝난 뒤에야 시작되었습니다. 나란히 실행된 것이 없습니다.</translation>
    </message>
    <message>
        <source>Reads what was meant for the next stage</source>
        <translation>다음 단계가 읽을 것을 직접 읽기</translation>
    </message>
    <message>
        <source>Keeps the write ends of wires open</source>
        <translation>파이프의 쓰기 끝을 닫지 않기</translation>
    </message>
    <message>
        <source>Writes everything before it reads</source>
        <translation>모두 쓰고 나서야 읽기</translation>
    </message>
    <message>
        <source>Ignores all statuses but the last</source>
        <translation>마지막 단계의 종료 상태만 보기</translation>
    </message>
    <message>
        <source>Does not wait for what has ended</source>
        <translation>끝난 자식을 기다리지 않기</translation>
    </message>
    <message>
        <source>Signals only its direct children</source>
        <translation>직접 만든 자식에게만 시그널 보내기</translation>
    </message>
    <message>
        <source>Starts each only after the last has ended</source>
        <translation>앞의 것이 끝나야 다음 것을 시작하기</translation>
    </message>
    <message>
        <source>The parent reads the wires itself, too: bytes that it gets first never reach the next stage.</source>
        <translation>부모 프로세스도 파이프를 읽습니다. 부모가 먼저 읽은 바이트는 다음 단계에 가지 못합니다.</translation>
    </message>
    <message>
        <source>The parent forgets to close its copies of the write ends: a reader waits for an end of file that never comes.</source>
        <translation>부모 프로세스가 쓰기 끝의 사본을 닫지 않습니다. 읽는 쪽은 오지 않는 파일의 끝을 기다립니다.</translation>
    </message>
    <message>
        <source>The parent reads no output before all of the input is written: when both pipes are full, everybody waits for ever.</source>
        <translation>부모 프로세스가 입력을 모두 쓸 때까지 출력을 읽지 않습니다. 두 파이프가 가득 차면 모두가 영원히 기다립니다.</translation>
    </message>
    <message>
        <source>Only the last stage&apos;s status counts: a failure before it goes unnoticed.</source>
        <translation>마지막 단계의 종료 상태만 봅니다. 앞 단계의 실패는 알아채지 못합니다.</translation>
    </message>
    <message>
        <source>Nobody asks for the statuses of what has ended: it stays as zombies until nothing else is left.</source>
        <translation>끝난 자식의 종료 상태를 아무도 묻지 않습니다. 다른 것이 남지 않을 때까지 좀비 프로세스로 남습니다.</translation>
    </message>
    <message>
        <source>Signals go to the stages alone and not to their groups: what they started themselves lives on.</source>
        <translation>시그널을 프로세스 그룹이 아니라 각 단계에만 보냅니다. 그 단계가 시작한 프로세스는 계속 살아 있습니다.</translation>
    </message>
    <message>
        <source>Each instance is waited for before the next one is started: nothing runs side by side.</source>
        <translation>인스턴스 하나가 끝나기를 기다린 뒤에야 다음을 시작합니다. 나란히 실행되는 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Forkscope itself read %Ln bytes that were meant for the next stage. They are missing there.</source>
        <translation>
            <numerusform>다음 단계로 가야 할 %Ln바이트를 Forkscope가 직접 읽었습니다. 다음 단계에는 그만큼 빠져 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::MistakesButton</name>
    <message>
        <source>Make No Mistake</source>
        <translation>실수 모두 끄기</translation>
    </message>
    <message>
        <source>Make a Mistake</source>
        <translation>실수 켜기</translation>
    </message>
    <message>
        <source>Mend a Mistake</source>
        <translation>실수 끄기</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>실수</translation>
    </message>
    <message>
        <source>Let Forkscope make a mistake that parent programs make, to see what comes of it.</source>
        <translation>부모 프로그램이 흔히 하는 실수를 Forkscope가 하게 하여 어떤 일이 생기는지 봅니다.</translation>
    </message>
    <message>
        <source>A run of this plan makes: %1</source>
        <translation>이 계획을 실행하면 하는 실수: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Switches all mistakes off.</source>
        <translation>실수를 모두 끕니다.</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n mistakes on</source>
        <translation>
            <numerusform>⚠ 실수 %n개 켜짐</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::MomentBar</name>
    <message>
        <source>Show no time</source>
        <translation>시각 표시 지우기</translation>
    </message>
    <message>
        <source>No longer mark how far the stream was (Esc)</source>
        <translation>스트림이 어디까지 왔는지 더 표시하지 않습니다 (Esc)</translation>
    </message>
    <message>
        <source>How far the stream was</source>
        <translation>스트림이 어디까지 왔는지</translation>
    </message>
    <message>
        <source>by %1: %2 of %3</source>
        <comment>a time, and how much had come by then: 16 of “33 bytes”</comment>
        <translation>%1까지: %3 가운데 %2바이트</translation>
    </message>
</context>
<context>
    <name>forkscope::NotEndedText</name>
    <message>
        <source>%1 (process %2) has left its process group and session, as daemons do, so that Forkscope does not end it.</source>
        <translation>%1 프로세스(%2)는 데몬처럼 프로세스 그룹과 세션을 떠났으므로 Forkscope가 끝내지 않습니다.</translation>
    </message>
    <message>
        <source>%1 (process %2) runs as another user, and the system refused SIG%3 to it, so that only that user or root can end it.</source>
        <translation>%1 프로세스(%2)는 다른 사용자로 실행 중이어서 시스템이 SIG%3 시그널을 허락하지 않았습니다. 그 사용자나 root만 끝낼 수 있습니다.</translation>
    </message>
    <message>
        <source>The process group of %1 (process %2) has stopped: it wants to read the terminal, but is in its background. Give it an input, or options with which it does not ask.</source>
        <translation>%1 프로세스(%2)의 프로세스 그룹이 멈췄습니다. 터미널을 읽으려 하지만 백그라운드에 있습니다. 입력을 주거나, 묻지 않게 하는 옵션을 쓰세요.</translation>
    </message>
    <message>
        <source>The process group of %1 (process %2) has stopped: it wants to set the terminal, or to write to it, but is in its background. Give it options with which it does not.</source>
        <translation>%1 프로세스(%2)의 프로세스 그룹이 멈췄습니다. 터미널을 설정하거나 터미널에 쓰려 하지만 백그라운드에 있습니다. 그러지 않게 하는 옵션을 쓰세요.</translation>
    </message>
</context>
<context>
    <name>forkscope::OutcomeBar</name>
    <message>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
</context>
<context>
    <name>forkscope::OutcomeHistogram</name>
    <message>
        <source>What came out</source>
        <translation>나온 결과</translation>
    </message>
</context>
<context>
    <name>forkscope::OutputFiles</name>
    <message>
        <source>%1: the directory is not empty</source>
        <translation>%1: 디렉터리가 비어 있지 않습니다</translation>
    </message>
    <message>
        <source>%1 is not a directory</source>
        <translation>%1: 디렉터리가 아닙니다</translation>
    </message>
</context>
<context>
    <name>forkscope::OutputGroupsDialog</name>
    <message>
        <source>Equal Outputs</source>
        <translation>같은 출력</translation>
    </message>
    <message>
        <source>group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>count</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>differs from the first</source>
        <translation>첫 그룹과 다른 점</translation>
    </message>
    <message>
        <source>instances</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>Groups of equal outputs</source>
        <translation>같은 출력의 그룹</translation>
    </message>
    <message>
        <source>How many are equal</source>
        <translation>같은 것의 개수</translation>
    </message>
    <message>
        <source>&amp;Compare with the first</source>
        <translation>첫 그룹과 비교(&amp;C)</translation>
    </message>
    <message>
        <source>A letter for each different output</source>
        <translation>서로 다른 출력마다 붙인 글자</translation>
    </message>
    <message>
        <source>How many instances have it</source>
        <translation>이 출력을 낸 인스턴스의 수</translation>
    </message>
    <message>
        <source>Its size</source>
        <translation>출력의 크기</translation>
    </message>
    <message>
        <source>XXH3-128 of all its bytes</source>
        <translation>모든 바이트의 XXH3-128</translation>
    </message>
    <message>
        <source>The first byte that is another than in the largest group</source>
        <translation>가장 큰 그룹과 달라지는 첫 바이트</translation>
    </message>
    <message>
        <source>Which instances have it</source>
        <translation>이 출력을 낸 인스턴스</translation>
    </message>
    <message>
        <source>Shows the first output of this group beside that of the largest</source>
        <translation>이 그룹의 첫 출력을 가장 큰 그룹의 출력과 나란히 보여 줍니다</translation>
    </message>
    <message>
        <source>Closes this window; nothing is changed</source>
        <translation>이 창을 닫습니다. 아무것도 바뀌지 않습니다</translation>
    </message>
</context>
<context>
    <name>forkscope::PaneList</name>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>체인</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>The plan as a program in Python, bash, C or Qt</source>
        <translation>Python, bash, C, Qt 프로그램으로 쓴 계획</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
</context>
<context>
    <name>forkscope::PaneTitle</name>
    <message>
        <source>Close this pane; the View menu brings it back</source>
        <translation>이 창을 닫습니다. 보기 메뉴에서 다시 열 수 있습니다</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
</context>
<context>
    <name>forkscope::PipelineText</name>
    <message>
        <source>Column %1: %2</source>
        <translation>%1열: %2</translation>
    </message>
</context>
<context>
    <name>forkscope::PipelineTextReader</name>
    <message>
        <source>There is nothing after this |.</source>
        <translation>이 | 뒤에 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>A shell would act on %1 here, but no shell reads this line. Put it in quotes to pass it on as it is, or use sh -c &apos;…&apos;.</source>
        <translation>셸이라면 여기의 %1에 반응하겠지만, 이 줄은 셸이 읽지 않습니다. 그대로 넘기려면 따옴표로 감싸고, 아니면 sh -c &apos;…&apos;을 쓰십시오.</translation>
    </message>
    <message>
        <source>A pipeline is one line; put a line break in quotes to pass it on, or use sh -c &apos;…&apos; for a script.</source>
        <translation>파이프라인은 한 줄입니다. 줄바꿈을 넘기려면 따옴표로 감싸고, 스크립트에는 sh -c &apos;…&apos;을 쓰십시오.</translation>
    </message>
    <message>
        <source>There is nothing before this |.</source>
        <translation>이 | 앞에 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing after this \.</source>
        <translation>이 \ 뒤에 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>This &apos; is not closed.</source>
        <translation>이 &apos;이 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This &quot; is not closed.</source>
        <translation>이 &quot;이 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This $&apos; is not closed.</source>
        <translation>이 $&apos;이 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Unknown escape. Inside of $&apos;…&apos; there are \n, \t, \r, \\, \&apos;, \xNN and \NNN (octal).</source>
        <translation>모르는 이스케이프입니다. $&apos;…&apos; 안에는 \n, \t, \r, \\, \&apos;, \xNN, \NNN(8진)을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>A byte from 1 to 255 is expected here (no program can be given a NUL byte).</source>
        <translation>여기에는 1부터 255까지의 바이트가 와야 합니다(프로그램에 NUL 바이트를 줄 수 없습니다).</translation>
    </message>
    <message>
        <source>The number of a character is expected here.</source>
        <translation>여기에는 문자의 번호가 와야 합니다.</translation>
    </message>
    <message>
        <source>This character cannot be given to a program.</source>
        <translation>이 문자는 프로그램에 줄 수 없습니다.</translation>
    </message>
    <message>
        <source>A shell would set the variable %1 here. Set it in the environment of the stage, put it in quotes if it is a program&apos;s name, or use sh -c &apos;…&apos;.</source>
        <translation>셸이라면 여기서 변수 %1의 값을 정합니다. 단계의 환경에서 정하거나, 프로그램 이름이라면 따옴표로 감싸거나, sh -c &apos;…&apos;을 쓰십시오.</translation>
    </message>
    <message>
        <source>Here is a character that cannot be seen: %1. Delete it, or put it in quotes to pass it on.</source>
        <translation>여기에 보이지 않는 문자가 있습니다: %1. 지우거나, 그대로 넘기려면 따옴표 안에 쓰세요.</translation>
    </message>
    <message>
        <source>This is no plain %1 but another character: %2. Type a plain one, or put this one in quotes to pass it on.</source>
        <translation>보통의 %1처럼 보이지만 다른 문자입니다: %2. 보통 문자로 고치거나, 그대로 넘기려면 따옴표 안에 쓰세요.</translation>
    </message>
    <message>
        <source>space</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>bar (|)</source>
        <translation>세로줄(|)</translation>
    </message>
    <message>
        <source>hyphen (-)</source>
        <translation>하이픈(-)</translation>
    </message>
    <message>
        <source>quote (%1)</source>
        <translation>따옴표(%1)</translation>
    </message>
</context>
<context>
    <name>forkscope::Placeholders</name>
    <message>
        <source>%1 is no placeholder: there is only {i}, the instance&apos;s index. Write {{ or }} for a brace.</source>
        <translation>%1: 자리표시자가 아닙니다. 인스턴스의 번호인 {i}만 있습니다. 중괄호는 {{ 또는 }}로 쓰십시오.</translation>
    </message>
</context>
<context>
    <name>forkscope::PlanBar</name>
    <message>
        <source>Change Instances</source>
        <translation>인스턴스 수 변경</translation>
    </message>
    <message>
        <source>Change At Once</source>
        <translation>동시 실행 수 변경</translation>
    </message>
    <message>
        <source>Change Cores</source>
        <translation>코어 변경</translation>
    </message>
    <message>
        <source>Change Timeout</source>
        <translation>제한 시간 변경</translation>
    </message>
    <message>
        <source>Change Kill After</source>
        <translation>강제 종료까지의 시간 변경</translation>
    </message>
    <message>
        <source>Change Poll</source>
        <translation>폴링 간격 변경</translation>
    </message>
    <message>
        <source>Plan Bar</source>
        <translation>계획 막대</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전부</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Instances</source>
        <translation>인스턴스(&amp;I)</translation>
    </message>
    <message>
        <source>How many copies of the chain a run has.</source>
        <translation>한 번의 실행에서 체인을 몇 벌 실행하는지 정합니다.</translation>
    </message>
    <message>
        <source>&amp;At once</source>
        <translation>동시에(&amp;A)</translation>
    </message>
    <message>
        <source>How many instances run at the same time; the others wait in a queue. 0 is all.</source>
        <translation>같은 때에 실행되는 인스턴스의 수입니다. 나머지는 대기열에서 기다립니다. 0은 전부입니다.</translation>
    </message>
    <message>
        <source>&amp;Cores</source>
        <translation>코어(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Timeout</source>
        <translation>제한 시간(&amp;T)</translation>
    </message>
    <message>
        <source>An instance that takes longer is asked to end (SIGTERM). 0 is no timeout.</source>
        <translation>이보다 오래 걸리는 인스턴스에 종료를 요청합니다(SIGTERM). 0은 제한 없음입니다.</translation>
    </message>
    <message>
        <source>&amp;Kill after</source>
        <translation>강제 종료까지(&amp;K)</translation>
    </message>
    <message>
        <source>What has not ended this long after SIGTERM is killed (SIGKILL).</source>
        <translation>SIGTERM 뒤 이 시간이 지나도 끝나지 않은 것을 강제 종료합니다(SIGKILL).</translation>
    </message>
    <message>
        <source>P&amp;oll</source>
        <translation>폴링(&amp;O)</translation>
    </message>
    <message>
        <source>The time between two looks at every live process.</source>
        <translation>살아 있는 프로세스를 관찰하는 간격입니다.</translation>
    </message>
    <message>
        <source>A mistake is on that may hang: without a timeout it has %1 s.</source>
        <translation>멈춰 버릴 수 있는 실수가 켜져 있습니다. 제한 시간이 없으면 %1초로 제한합니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::PlanCheck</name>
    <message>
        <source>This is not valid text.</source>
        <translation>올바른 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>A NUL byte cannot be given to a program.</source>
        <translation>프로그램에 NUL 바이트를 줄 수 없습니다.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text. Use the input “bytes” for it.</source>
        <translation>UTF-8 텍스트가 아닙니다. “바이트” 입력을 쓰십시오.</translation>
    </message>
    <message>
        <source>The path of the file is missing.</source>
        <translation>파일의 경로가 없습니다.</translation>
    </message>
    <message>
        <source>There is no stage. A pipeline needs at least one program.</source>
        <translation>단계가 없습니다. 파이프라인에는 프로그램이 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>There are %1 stages; at most %2 are possible.</source>
        <translation>단계가 %1개입니다. %2개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The program is missing.</source>
        <translation>프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>There are %1 arguments; at most %2 are possible.</source>
        <translation>인수가 %1개입니다. %2개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>There are %1 variables; at most %2 are possible.</source>
        <translation>변수가 %1개입니다. %2개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>This variable is set twice.</source>
        <translation>이 변수를 두 번 정했습니다.</translation>
    </message>
    <message>
        <source>The name of a variable is missing.</source>
        <translation>변수의 이름이 없습니다.</translation>
    </message>
    <message>
        <source>The name of a variable cannot have “=” in it.</source>
        <translation>변수의 이름에는 “=”을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The name of a variable cannot have a NUL byte in it.</source>
        <translation>변수의 이름에는 NUL 바이트를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The name of a variable must be UTF-8 text (its value may be any bytes).</source>
        <translation>변수의 이름은 UTF-8 텍스트여야 합니다(값은 어떤 바이트든 됩니다).</translation>
    </message>
    <message>
        <source>No mistake is known by the name “%1”.</source>
        <translation>“%1”: 이런 이름의 실수는 없습니다.</translation>
    </message>
    <message>
        <source>Core %1 is named twice.</source>
        <translation>코어 %1번이 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is expected here.</source>
        <translation>여기에는 %1부터 %2까지의 정수가 와야 합니다.</translation>
    </message>
    <message>
        <source>This mistake is named twice.</source>
        <translation>같은 실수가 두 번 적혀 있습니다.</translation>
    </message>
    <message>
        <source>With this mistake no wire can be tapped: Forkscope already reads them.</source>
        <translation>이 실수를 켜면 파이프에 탭을 달 수 없습니다. Forkscope가 이미 읽고 있습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::PlanDocument</name>
    <message>
        <source>Rename plan</source>
        <translation>계획 이름 변경</translation>
    </message>
</context>
<context>
    <name>forkscope::PlanFiles</name>
    <message>
        <source>Cannot Open “%1”</source>
        <translation>“%1” 파일을 열 수 없음</translation>
    </message>
    <message>
        <source>Cannot Save “%1”</source>
        <translation>“%1” 파일을 저장할 수 없음</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Drop it onto the window, or start with: forkscope FILE</source>
        <translation>파일을 창에 끌어다 놓거나 forkscope FILE 명령으로 시작하십시오.</translation>
    </message>
</context>
<context>
    <name>forkscope::PlanJson</name>
    <message>
        <source>The file is larger than %1 MiB, which no plan is.</source>
        <translation>파일이 %1 MiB보다 큽니다. 그런 계획은 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>“%1” 파일을 읽을 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>“%1” 파일을 쓸 수 없습니다: %2.</translation>
    </message>
</context>
<context>
    <name>forkscope::PlanReader</name>
    <message>
        <source>The pipeline is missing.</source>
        <translation>파이프라인이 없습니다.</translation>
    </message>
    <message>
        <source>This key is missing, so the file is no plan of Forkscope.</source>
        <translation>이 키가 없으므로 Forkscope의 계획 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The file was made by a newer Forkscope. Open it with that one.</source>
        <translation>더 새로운 Forkscope가 만든 파일입니다. 그것으로 여십시오.</translation>
    </message>
    <message>
        <source>The number 1 is expected here.</source>
        <translation>여기에는 숫자 1이 와야 합니다.</translation>
    </message>
    <message>
        <source>Unknown key. Known here: %1.</source>
        <translation>모르는 키입니다. 여기에 쓸 수 있는 키: %1.</translation>
    </message>
    <message>
        <source>An input of the kind “%1” has no such key.</source>
        <translation>“%1” 종류의 입력에는 이런 키가 없습니다.</translation>
    </message>
    <message>
        <source>The kind of the input is missing.</source>
        <translation>입력의 종류가 없습니다.</translation>
    </message>
    <message>
        <source>An input is one of none, text, bytes, random, file.</source>
        <translation>입력은 none, text, bytes, random, file 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>Either “text” or “base64” is expected here.</source>
        <translation>여기에는 “text”나 “base64”가 와야 합니다.</translation>
    </message>
    <message>
        <source>This is not valid Base64 (RFC 4648, with padding).</source>
        <translation>올바른 Base64(RFC 4648, 채움 문자 있음)가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::PollSlider</name>
    <message>
        <source>A po&amp;ller looking every</source>
        <translation>폴링 간격(&amp;L)</translation>
    </message>
    <message>
        <source>Interval of a poller</source>
        <translation>폴링하는 쪽의 간격</translation>
    </message>
    <message>
        <source>What a program would have known of this run that looked at its processes only so often</source>
        <translation>프로세스를 이 간격으로만 보는 프로그램이 이 실행에 대해 알았을 것을 보여 줍니다</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%1 looks: missed %2 of %3 processes</source>
        <translation>
            <numerusform>관찰 %1번: 프로세스 %3개 가운데 %2개를 놓침</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, noticed their ends %2 late on average, %3 at worst</source>
        <translation>%1, 종료를 평균 %2, 최대 %3 늦게 알아챔</translation>
    </message>
</context>
<context>
    <name>forkscope::ProgramLookup</name>
    <message>
        <source>“%1” cannot be looked up: the stage&apos;s PATH is empty. Give a path or set PATH in the stage&apos;s environment.</source>
        <translation>“%1” 프로그램을 찾을 수 없습니다. 단계의 PATH가 비어 있습니다. 경로를 쓰거나 단계의 환경에서 PATH를 정하십시오.</translation>
    </message>
    <message>
        <source>“%1” was not found in PATH (%2). Check the spelling or give a path.</source>
        <translation>“%1” 프로그램이 PATH(%2)에 없습니다. 철자를 확인하거나 경로를 쓰십시오.</translation>
    </message>
    <message>
        <source>The stage has no program.</source>
        <translation>단계에 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” was found only by the entry “%2” of PATH, which means another directory each time and is not searched. Give a path, such as %3.</source>
        <translation>PATH의 “%2” 항목에만 “%1” 프로그램이 있습니다. 이런 항목은 현재 디렉터리에 따라 달라지므로 찾지 않습니다. %3 같은 경로로 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” was not found in PATH (%2), but “%3” may not be entered. Check the spelling, give a path, or change the permissions.</source>
        <translation>PATH(%2)에서 “%1” 프로그램을 찾지 못했지만, “%3” 디렉터리에는 들어갈 수 없습니다. 철자를 확인하거나, 경로를 쓰거나, 권한을 바꾸세요.</translation>
    </message>
</context>
<context>
    <name>forkscope::QuestionBox</name>
    <message>
        <source>Click on a band in the timeline, then press “This One”.</source>
        <translation>타임라인의 띠를 누른 다음 “이것”을 누르세요.</translation>
    </message>
    <message>
        <source>This One</source>
        <translation>이것</translation>
    </message>
</context>
<context>
    <name>forkscope::RecordFiles</name>
    <message>
        <source>report</source>
        <comment>file name</comment>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Cannot Save the Report</source>
        <translation>보고서를 저장할 수 없음</translation>
    </message>
    <message>
        <source>trace</source>
        <comment>file name</comment>
        <translation>추적</translation>
    </message>
    <message>
        <source>Cannot Export the Trace</source>
        <translation>추적을 내보낼 수 없음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>forkscope::RefusalText</name>
    <message>
        <source>kernel.perf_event_paranoid is %1 here; “sudo sysctl kernel.perf_event_paranoid=2” permits it</source>
        <translation>이 시스템의 kernel.perf_event_paranoid: %1. “sudo sysctl kernel.perf_event_paranoid=2”를 실행하면 허용됩니다</translation>
    </message>
    <message>
        <source>the system forbids it, as containers often do</source>
        <translation>시스템이 금지합니다. 컨테이너에서 흔한 일입니다</translation>
    </message>
    <message>
        <source>its memory is over the limit for locked memory; a higher kernel.perf_event_mlock_kb, or “ulimit -l”, permits it</source>
        <translation>잠긴 메모리의 한도를 넘습니다. kernel.perf_event_mlock_kb를 높이거나 “ulimit -l”로 높이면 허용됩니다</translation>
    </message>
    <message>
        <source>its memory cannot be had: %1</source>
        <translation>메모리를 얻을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>this kernel, or the container, has no perf events</source>
        <translation>이 커널이나 컨테이너에는 perf 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>there are too many open files; a higher “ulimit -n” permits it</source>
        <translation>열린 파일이 너무 많습니다. “ulimit -n”을 높이면 허용됩니다</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>메모리가 모자랍니다</translation>
    </message>
    <message>
        <source>the kernel refuses it: %1</source>
        <translation>커널이 거부합니다: %1</translation>
    </message>
    <message>
        <source>observed by samples, without the scheduler&apos;s trace: %1.</source>
        <translation>스케줄러의 추적 없이 표본으로 관찰했습니다: %1.</translation>
    </message>
    <message>
        <source>1 record of the trace was lost</source>
        <translation>추적 기록 1개를 잃었습니다</translation>
    </message>
    <message>
        <source>%1 records of the trace were lost</source>
        <translation>추적 기록 %1개를 잃었습니다</translation>
    </message>
    <message>
        <source>its clock is another one than that of Forkscope, as in a time namespace, and by how much is not known</source>
        <translation>시간 네임스페이스에서처럼 추적의 시계가 Forkscope의 시계와 다르고, 그 차이를 알 수 없습니다</translation>
    </message>
    <message>
        <source>observed without the scheduler&apos;s trace: %1.</source>
        <translation>스케줄러의 추적 없이 관찰했습니다: %1.</translation>
    </message>
    <message>
        <source>observed without samples: /proc is missing or shows another pid namespace, where the numbers of these processes are other processes&apos;; “unshare --mount-proc” gives them their own.</source>
        <translation>표본 없이 관찰했습니다: /proc이 없거나 다른 PID 네임스페이스를 보여 주므로, 이 프로세스들의 번호는 거기서 다른 프로세스의 것입니다. “unshare --mount-proc”을 쓰면 자기 것이 생깁니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::ReplayBar</name>
    <message>
        <source>as fast as it was</source>
        <translation>실제 속도</translation>
    </message>
    <message>
        <source>%1 × slower</source>
        <translation>%1배 느리게</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>일시 정지 (Space)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>재생 (Space)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a time of the run, and its length</comment>
        <translation>전체 %2 중 %1</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Back to the event before</source>
        <translation>이전 이벤트로</translation>
    </message>
    <message>
        <source>On to the next event</source>
        <translation>다음 이벤트로</translation>
    </message>
    <message>
        <source>Leave the replay</source>
        <translation>다시 보기 끝내기</translation>
    </message>
    <message>
        <source>Leave the replay and show the whole run</source>
        <translation>다시 보기를 끝내고 실행 전체를 보여 줍니다</translation>
    </message>
    <message>
        <source>How much slower</source>
        <translation>얼마나 느리게</translation>
    </message>
    <message>
        <source>Time of the run</source>
        <translation>실행의 시각</translation>
    </message>
</context>
<context>
    <name>forkscope::ReplayDesk</name>
    <message>
        <source>This run was too large to be replayed: its events take more than %1 MiB.</source>
        <translation>이 실행은 너무 커서 다시 볼 수 없습니다. 이벤트가 차지하는 크기가 %1 MiB보다 큽니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::ResultClash</name>
    <message>
        <source>the plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>%1 and %2 would both write to standard output</source>
        <translation>%1, %2 모두 표준 출력에 쓰려고 합니다</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>표준 출력</translation>
    </message>
    <message>
        <source>%1: this file is %2 as well; choose another</source>
        <translation>%1: 이 파일은 %2 파일이기도 합니다. 다른 파일을 고르세요</translation>
    </message>
    <message>
        <source>--print: standard output is %1 as well; choose another</source>
        <translation>--print: 표준 출력은 %1 파일이기도 합니다. 다른 것을 고르세요</translation>
    </message>
    <message>
        <source>the directory of --output</source>
        <translation>--output 디렉터리</translation>
    </message>
</context>
<context>
    <name>forkscope::RevealBox</name>
    <message>
        <source>What was recorded is not enough to answer this. Run the lesson again.</source>
        <translation>기록된 것만으로는 답할 수 없습니다. 수업을 다시 실행하세요.</translation>
    </message>
    <message>
        <source>You predicted</source>
        <translation>내 예측</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>– Not shown on this machine just now: %1</source>
        <translation>– 이 컴퓨터에서는 방금 드러나지 않았습니다: %1</translation>
    </message>
    <message>
        <source>✓ As you predicted</source>
        <translation>✓ 예측대로입니다</translation>
    </message>
    <message>
        <source>✗ Other than you predicted</source>
        <translation>✗ 예측과 다릅니다</translation>
    </message>
    <message>
        <source>Show It in the Timeline</source>
        <translation>타임라인에서 보기</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 맞습니다</translation>
    </message>
    <message>
        <source>✗ Not so</source>
        <translation>✗ 아닙니다</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>내 답</translation>
    </message>
</context>
<context>
    <name>forkscope::RunDesk</name>
    <message>
        <source>The chain has something that was typed and cannot be read.</source>
        <translation>체인에 입력한 것 가운데 읽을 수 없는 것이 있습니다.</translation>
    </message>
    <message>
        <source>Cannot run: %1</source>
        <translation>실행할 수 없음: %1</translation>
    </message>
</context>
<context>
    <name>forkscope::RunStatusBar</name>
    <message>
        <source>Not run yet</source>
        <translation>아직 실행하지 않음</translation>
    </message>
</context>
<context>
    <name>forkscope::RunSummary</name>
    <message>
        <source>%1 of %2 succeeded</source>
        <translation>%2개 중 %1개 성공</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1개 실패</translation>
    </message>
    <message>
        <source>%1 timed out</source>
        <translation>%1개 시간 초과</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1개 중단</translation>
    </message>
    <message>
        <source>%1 not started</source>
        <translation>%1개 시작 안 됨</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1개 실행 중</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1개 대기열</translation>
    </message>
    <message>
        <source>At once lowered from %1 to %2: at most %3 files may be open (ulimit -n)</source>
        <translation>열 수 있는 파일의 한도(ulimit -n) %3 때문에 동시에 실행하는 수를 %1에서 %2로 낮췄습니다</translation>
    </message>
    <message>
        <source>A start was put off and is tried again: %1</source>
        <translation>시작을 미루었다가 다시 시도합니다: %1</translation>
    </message>
    <message>
        <source>exact trace · %1 lost</source>
        <comment>records of the trace</comment>
        <translation>정확한 추적 · 잃은 기록 %1</translation>
    </message>
    <message>
        <source>samples every %1 ms</source>
        <translation>%1 ms마다 표본</translation>
    </message>
    <message>
        <source>Forkscope itself %1 % of a core</source>
        <translation>Forkscope 자신 코어의 %1 %</translation>
    </message>
    <message>
        <source>Forkscope itself %1 of CPU time</source>
        <translation>Forkscope 자신 CPU 시간 %1</translation>
    </message>
    <message>
        <source>%1 · %2 at once on %3 cores</source>
        <comment>wall time, two averages: instances, cores</comment>
        <translation>%1 · 코어 %3개에서 동시에 %2개</translation>
    </message>
    <message>
        <source>On average %1 instances were there at once, and their processes computed on %2 cores.</source>
        <translation>평균하면 인스턴스 %1개가 동시에 있었고, 그 프로세스들은 코어 %2개에서 계산했습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::SeriesConsole</name>
    <message>
        <source>A run that was stopped meanwhile was made again, since its times say nothing.</source>
        <translation>도중에 멈춰 있던 실행은 걸린 시간을 비교할 수 없어 다시 했습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
</context>
<context>
    <name>forkscope::SpeedUp</name>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>More at once was not faster here than one at a time.</source>
        <translation>여기서는 여러 개를 동시에 실행해도 하나씩 실행할 때보다 빠르지 않았습니다.</translation>
    </message>
    <message>
        <source>It was fastest with %1 at once: %2 as fast as one at a time, with %3 of %4 cores used on the average.</source>
        <translation>동시에 %1개일 때 가장 빨랐습니다. 하나씩 실행할 때의 %2 속도이며, 평균 코어 사용은 %4개 중 %3개입니다.</translation>
    </message>
    <message>
        <source>There is no fit of Amdahl&apos;s law: it needs at least two different numbers at once, up to the number of cores.</source>
        <translation>암달의 법칙을 맞출 수 없습니다. 코어 수 이하에서 서로 다른 동시 실행 수가 둘 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>The serial share fitted by Amdahl&apos;s law is %1.</source>
        <translation>암달의 법칙으로 맞춘 순차 비율: %1.</translation>
    </message>
    <message>
        <source>By that, even any number of cores would make it at most %1 as fast.</source>
        <translation>이 비율대로라면 코어가 아무리 많아도 속도는 최대 %1입니다.</translation>
    </message>
    <message>
        <source>That cannot be told from none at all.</source>
        <translation>순차 부분이 전혀 없는 경우와 구별되지 않습니다.</translation>
    </message>
    <message>
        <source>It comes from two numbers at once only (the fraction of Karp and Flatt): whether the times follow the law, two cannot show.</source>
        <translation>동시 실행 수 두 가지에서만 얻은 값입니다(카프-플랫 비율). 시간이 이 법칙을 따르는지는 두 가지로는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The same run did not always take the same time: with %1 at once the longest and the shortest are %2 of the median apart. The machine may be busy with something else.</source>
        <translation>같은 실행이 늘 같은 시간에 끝나지는 않았습니다. 동시에 %1개일 때 최장과 최단의 차이: 중앙값의 %2. 컴퓨터가 다른 일로 바쁠 수 있습니다.</translation>
    </message>
    <message>
        <source>With more at once than there are cores they take turns: the law says nothing about that, and these times are not in the fit.</source>
        <translation>코어보다 많이 동시에 실행하면 번갈아 실행됩니다. 법칙은 이에 대해 말하지 않으며, 이 시간들은 맞춤에 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>a share and its error</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Nothing has been run yet with one at once, to compare with.</source>
        <translation>아직 비교 기준이 되는 하나씩 실행한 결과가 없습니다.</translation>
    </message>
    <message>
        <source>One instance alone cannot be shared among cores: try several.</source>
        <translation>인스턴스 하나는 여러 코어에 나눌 수 없습니다. 여러 개로 해 보세요.</translation>
    </message>
    <message>
        <source>These jobs wait rather than compute: while one waits, others can wait too, so more at once helps beyond the number of cores. Amdahl&apos;s law about cores does not hold for them.</source>
        <translation>이 작업들은 계산보다 대기를 많이 합니다. 하나가 기다리는 동안 다른 것도 기다릴 수 있어서, 코어 수보다 많이 동시에 실행해도 도움이 됩니다. 코어에 관한 암달의 법칙은 여기에 들어맞지 않습니다.</translation>
    </message>
    <message>
        <source>The runs had one core only: nothing could go on side by side, so nothing is said about a serial share.</source>
        <translation>실행에 쓸 수 있는 코어가 하나뿐이었습니다. 나란히 진행될 수 없으므로 순차 비율에 대해서는 말하지 않습니다.</translation>
    </message>
    <message>
        <source>The times do not lie on the fitted curve: they are %1 away from it. Do not trust the share.</source>
        <translation>시간들이 맞춘 곡선 위에 있지 않습니다. 곡선에서 벗어난 정도: %1. 이 비율을 믿지 마세요.</translation>
    </message>
    <message>
        <source>The system granted all processes together no more CPU time than %1 cores have: that is the quota of the control group in which Forkscope runs. It ends what more at once can gain, whatever the program is like, so nothing is said about a serial share.</source>
        <translation>시스템이 모든 프로세스에 합쳐서 준 CPU 시간은 코어 %1개가 가진 만큼을 넘지 않았습니다. Forkscope가 속한 제어 그룹(cgroup)의 할당량입니다. 프로그램이 어떻든 동시에 더 실행해서 얻는 것은 거기서 끝나므로, 순차 비율은 말하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::SpeedUpBars</name>
    <message>
        <source>Speed-up</source>
        <translation>빨라진 정도</translation>
    </message>
    <message>
        <source>limit of one core</source>
        <translation>코어 1개의 한계</translation>
    </message>
    <message numerus="yes">
        <source>limit of %n cores</source>
        <translation>
            <numerusform>코어 %n개의 한계</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::SpeedUpPlot</name>
    <message>
        <source>%1 at once: %2, %3, %4 cores used</source>
        <translation>동시에 %1개: %2, %3, 코어 %4개 사용</translation>
    </message>
    <message>
        <source> (%1 runs: %2 … %3)</source>
        <translation> (실행 %1번: %2 … %3)</translation>
    </message>
    <message>
        <source>ideal</source>
        <comment>legend</comment>
        <translation>이상적인 경우</translation>
    </message>
    <message>
        <source>Amdahl, serial share %1</source>
        <comment>legend</comment>
        <translation>암달의 법칙, 순차 비율 %1</translation>
    </message>
    <message>
        <source>Speed-up [×]</source>
        <comment>axis</comment>
        <translation>빨라진 정도 [배]</translation>
    </message>
    <message>
        <source>Wall time [%1]</source>
        <comment>axis</comment>
        <translation>걸린 시간 [%1]</translation>
    </message>
    <message>
        <source>Wall time over the number at once</source>
        <translation>동시 실행 수에 따른 걸린 시간</translation>
    </message>
    <message>
        <source>Speed-up over the number at once</source>
        <translation>동시 실행 수에 따른 빨라진 정도</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>아직 측정한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Instances at once</source>
        <comment>axis</comment>
        <translation>동시에 실행한 인스턴스 수</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>legend</comment>
        <translation>측정값</translation>
    </message>
    <message>
        <source>cores: %1</source>
        <comment>in a diagram</comment>
        <translation>코어: %1</translation>
    </message>
</context>
<context>
    <name>forkscope::SpeedUpTable</name>
    <message>
        <source>At once</source>
        <translation>동시 실행</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 횟수</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>최단</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>최장</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>빨라진 정도</translation>
    </message>
    <message>
        <source>Cores used</source>
        <translation>쓴 코어</translation>
    </message>
    <message>
        <source>Instances that did not succeed, in all runs: %1</source>
        <translation>모든 실행에서 성공하지 못한 인스턴스: %1개</translation>
    </message>
</context>
<context>
    <name>forkscope::SpeedUpWindow</name>
    <message>
        <source>Instances that did not succeed, in all runs together: %1. What they took may be less than the work takes.</source>
        <translation>모든 실행에서 성공하지 못한 인스턴스: %1개. 걸린 시간이 실제 작업보다 짧을 수 있습니다.</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>실행 %2번 중 %1번째</translation>
    </message>
    <message>
        <source>speed-up</source>
        <comment>file name</comment>
        <translation>빨라진-정도</translation>
    </message>
    <message>
        <source>Cannot Save the Measurements</source>
        <translation>측정값을 저장할 수 없음</translation>
    </message>
    <message>
        <source>Speed-up — Forkscope</source>
        <translation>빨라진 정도 — Forkscope</translation>
    </message>
    <message>
        <source>&amp;Speed-up</source>
        <translation>빨라진 정도(&amp;S)</translation>
    </message>
    <message>
        <source>Instance &amp;times</source>
        <translation>인스턴스 시간(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Instances:</source>
        <translation>인스턴스(&amp;I):</translation>
    </message>
    <message>
        <source>How many instances each run has, whatever the plan says</source>
        <translation>계획과 관계없이 실행마다 쓸 인스턴스 수</translation>
    </message>
    <message>
        <source>&amp;Runs of each:</source>
        <translation>각각의 실행 횟수(&amp;R):</translation>
    </message>
    <message>
        <source>Each number at once is run so often; the median counts</source>
        <translation>동시 실행 수마다 이만큼 실행하고 중앙값을 씁니다</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>측정(&amp;M)</translation>
    </message>
    <message>
        <source>Run the plan with one at once, two, three … up to twice the cores</source>
        <translation>동시에 하나, 둘, 셋 … 코어 수의 두 배까지 늘려 가며 계획을 실행합니다</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>CSV 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Every run with its number at once, wall time and cores used</source>
        <translation>모든 실행의 동시 실행 수, 걸린 시간, 쓴 코어</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>빨라진 정도</translation>
    </message>
    <message>
        <source>What the curve shows</source>
        <translation>곡선이 보여 주는 것</translation>
    </message>
</context>
<context>
    <name>forkscope::StageEdits</name>
    <message>
        <source>Add stage %1</source>
        <translation>%1 단계 추가</translation>
    </message>
    <message numerus="yes">
        <source>Add %n stages</source>
        <translation>
            <numerusform>단계 %n개 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove stage %1</source>
        <translation>%1 단계 제거</translation>
    </message>
    <message>
        <source>Move stage %1</source>
        <translation>%1 단계 옮기기</translation>
    </message>
    <message>
        <source>Change stage %1</source>
        <translation>%1 단계 변경</translation>
    </message>
    <message>
        <source>Tap wire behind %1</source>
        <translation>%1 뒤 파이프에 탭 달기</translation>
    </message>
    <message>
        <source>Remove tap behind %1</source>
        <translation>%1 뒤의 탭 떼기</translation>
    </message>
    <message>
        <source>Tap all wires</source>
        <translation>모든 파이프에 탭 달기</translation>
    </message>
    <message>
        <source>Remove all taps</source>
        <translation>모든 탭 떼기</translation>
    </message>
    <message>
        <source>Change input</source>
        <translation>입력 변경</translation>
    </message>
</context>
<context>
    <name>forkscope::StageSheet</name>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Inherit Forkscope&apos;s own environment</source>
        <translation>Forkscope의 환경을 물려받음</translation>
    </message>
    <message>
        <source>&amp;Tap the wire to the next stage: keep what passes</source>
        <translation>다음 단계로 가는 파이프에 탭 달기: 지나가는 것을 보관(&amp;T)</translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation>작업 디렉터리</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>단계 %1</translation>
    </message>
    <message>
        <source>A tap is one more pipe, which changes back-pressure. Behind the last stage there is no wire: its output is kept anyway.</source>
        <translation>탭은 파이프 하나를 더하므로 배압이 달라집니다. 마지막 단계 뒤에는 파이프가 없고, 그 출력은 언제나 보관합니다.</translation>
    </message>
    <message>
        <source>a name found in PATH, or a path</source>
        <translation>PATH에서 찾을 이름 또는 경로</translation>
    </message>
    <message>
        <source>the directory Forkscope was started in</source>
        <translation>Forkscope가 시작된 디렉터리</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>프로그램(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>인수(&amp;A):</translation>
    </message>
    <message>
        <source>One argument a row, exactly as typed: no quotes are needed. $&apos;\xe2\n&apos; writes any bytes, $&apos;&apos; an empty argument.</source>
        <translation>한 줄에 인수 하나, 입력한 그대로입니다. 따옴표는 필요 없습니다. $&apos;\xe2\n&apos;은 어떤 바이트든, $&apos;&apos;은 빈 인수를 나타냅니다.</translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation>환경(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Directory:</source>
        <translation>디렉터리(&amp;D):</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>찾아보기 …</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>프로그램: %1</translation>
    </message>
    <message>
        <source>Directory: %1</source>
        <translation>디렉터리: %1</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>실행할 파일: %1</translation>
    </message>
</context>
<context>
    <name>forkscope::StartError</name>
    <message>
        <source>“%1” is a link to a file that does not exist. Mend the link or give another path.</source>
        <translation>“%1”: 없는 파일을 가리키는 링크입니다. 링크를 고치거나 다른 경로를 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Check the spelling or give another path.</source>
        <translation>“%1”: 없습니다. 철자를 확인하거나 다른 경로를 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” cannot be started: its interpreter “%2” (first line) is missing, because the file has the line ends of Windows. Convert them, for example with dos2unix.</source>
        <translation>“%1”: 시작할 수 없습니다. 파일의 줄 끝이 Windows 형식이라 첫 줄의 인터프리터 “%2”를 찾을 수 없습니다. dos2unix 따위로 바꾸십시오.</translation>
    </message>
    <message>
        <source>“%1” cannot be started: its interpreter “%2” (first line) is missing. Install it or correct the first line.</source>
        <translation>“%1”: 시작할 수 없습니다. 첫 줄의 인터프리터 “%2”가 없습니다. 설치하거나 첫 줄을 고치십시오.</translation>
    </message>
    <message>
        <source>“%1” cannot be started: the loader that it needs is missing. It may have been built for another system.</source>
        <translation>“%1”: 시작할 수 없습니다. 필요한 로더가 없습니다. 다른 시스템용으로 만든 프로그램일 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” may not be reached: a directory on the way to it may not be entered. Change the permissions or give another path.</source>
        <translation>“%1”: 다가갈 수 없습니다. 경로의 디렉터리 하나에 들어갈 권한이 없습니다. 권한을 바꾸거나 다른 경로를 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” is a directory, not a program. Give the path of a program.</source>
        <translation>“%1”: 프로그램이 아니라 디렉터리입니다. 프로그램의 경로를 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” is not a regular file. Give the path of a program.</source>
        <translation>“%1”: 일반 파일이 아닙니다. 프로그램의 경로를 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” may not be executed. Allow it with chmod +x, or start it with its interpreter.</source>
        <translation>“%1”: 실행 권한이 없습니다. chmod +x로 허용하거나 인터프리터로 시작하십시오.</translation>
    </message>
    <message>
        <source>“%1” cannot be started: its interpreter “%2” (first line) may not be executed.</source>
        <translation>“%1”: 시작할 수 없습니다. 첫 줄의 인터프리터 “%2”에 실행 권한이 없습니다.</translation>
    </message>
    <message>
        <source>The system does not allow “%1” to be executed.</source>
        <translation>“%1”: 시스템이 실행을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” is not in a format that this system can run. A script needs a first line such as #!/bin/sh, or an interpreter as the program.</source>
        <translation>“%1”: 이 시스템이 실행할 수 있는 형식이 아닙니다. 스크립트에는 #!/bin/sh 같은 첫 줄이나, 프로그램으로 쓸 인터프리터가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A part of the path “%1” is not a directory. Check the spelling.</source>
        <translation>“%1”: 경로의 일부가 디렉터리가 아닙니다. 철자를 확인하십시오.</translation>
    </message>
    <message>
        <source>“%1” cannot be started: it, or its interpreter, is a directory.</source>
        <translation>“%1”: 시작할 수 없습니다. 자신이나 인터프리터가 디렉터리입니다.</translation>
    </message>
    <message>
        <source>“%1” leads through too many symbolic links. Look for a link to itself.</source>
        <translation>“%1”: 심볼릭 링크를 너무 많이 거칩니다. 자신을 가리키는 링크가 있는지 보십시오.</translation>
    </message>
    <message>
        <source>“%1” is open for writing. Wait until it has been written.</source>
        <translation>“%1”: 쓰기용으로 열려 있습니다. 쓰기가 끝날 때까지 기다리십시오.</translation>
    </message>
    <message>
        <source>The working directory “%1” does not exist. Create it or choose another.</source>
        <translation>작업 디렉터리 “%1”: 없습니다. 만들거나 다른 것을 고르십시오.</translation>
    </message>
    <message>
        <source>The working directory “%1” may not be entered. Change its permissions or choose another.</source>
        <translation>작업 디렉터리 “%1”: 들어갈 권한이 없습니다. 권한을 바꾸거나 다른 것을 고르십시오.</translation>
    </message>
    <message>
        <source>The working directory “%1” is not a directory. Choose another.</source>
        <translation>작업 디렉터리 “%1”: 디렉터리가 아닙니다. 다른 것을 고르십시오.</translation>
    </message>
    <message>
        <source>The working directory “%1” leads through too many symbolic links. Look for a link to itself.</source>
        <translation>작업 디렉터리 “%1”: 심볼릭 링크를 너무 많이 거칩니다. 자신을 가리키는 링크가 있는지 보십시오.</translation>
    </message>
    <message>
        <source>“%1” was not found in PATH. Check the spelling or give a path.</source>
        <translation>“%1” 프로그램이 PATH에 없습니다. 철자를 확인하거나 경로를 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” was not started: Forkscope has as many files open as it may. Run fewer at once, or raise the limit (ulimit -n).</source>
        <translation>“%1”: 시작되지 않았습니다. Forkscope가 열 수 있는 파일을 모두 열었습니다. 동시에 실행하는 수를 줄이거나 한도를 높이십시오(ulimit -n).</translation>
    </message>
    <message>
        <source>“%1” was not started: the system has as many files open as it can. Run fewer at once, or close other programs.</source>
        <translation>“%1”: 시작되지 않았습니다. 시스템이 열 수 있는 파일을 모두 열었습니다. 동시에 실행하는 수를 줄이거나 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>“%1” was not started: there is not enough memory. Run fewer at once, or close other programs.</source>
        <translation>“%1”: 시작되지 않았습니다. 메모리가 모자랍니다. 동시에 실행하는 수를 줄이거나 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>“%1” could not be looked up: %2.</source>
        <translation>“%1”: 찾을 수 없었습니다: %2.</translation>
    </message>
    <message>
        <source>The working directory “%1” could not be entered: %2.</source>
        <translation>작업 디렉터리 “%1”: 들어갈 수 없었습니다: %2.</translation>
    </message>
    <message>
        <source>“%1” could not be started: %2.</source>
        <translation>“%1”: 시작할 수 없었습니다: %2.</translation>
    </message>
    <message>
        <source>“%1” lies on a file system from which nothing may be executed (mounted noexec). Copy it elsewhere, or start it with its interpreter.</source>
        <translation>“%1” 파일은 실행이 금지된 파일 시스템(noexec로 마운트)에 있습니다. 다른 곳으로 복사하거나 인터프리터로 시작하세요.</translation>
    </message>
    <message>
        <source>The input “%1” could not be opened: %2.</source>
        <translation>입력 “%1” 파일을 열 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>The arguments and the environment for “%1” are longer than the system allows: 128 KiB each on most machines, and together a quarter of the stack&apos;s limit (ulimit -s). Give less, or send the data through the standard input.</source>
        <translation>“%1”: 인수와 환경이 시스템이 허용하는 길이를 넘습니다. 한도는 대부분의 컴퓨터에서 하나에 128 KiB, 모두 합쳐 스택 한도(ulimit -s)의 4분의 1입니다. 줄이거나 데이터를 표준 입력으로 보내십시오.</translation>
    </message>
    <message>
        <source>“%1” was not started: the limit of processes is reached. Run fewer at once, or raise the limit (ulimit -u, or pids.max of the control group, TasksMax of systemd).</source>
        <translation>“%1”: 시작되지 않았습니다. 프로세스 수의 한도에 이르렀습니다. 동시에 실행하는 수를 줄이거나 한도를 높이십시오(ulimit -u, 또는 제어 그룹의 pids.max, systemd의 TasksMax).</translation>
    </message>
    <message>
        <source>The process for “%1” could not be made or set up: %2.</source>
        <translation>“%1”: 프로세스를 만들거나 준비할 수 없었습니다: %2.</translation>
    </message>
</context>
<context>
    <name>forkscope::StartWindow</name>
    <message>
        <source>%1: there is no such file (see forkscope --help)</source>
        <translation>%1: 그런 파일이 없습니다(forkscope --help를 보십시오)</translation>
    </message>
    <message>
        <source>there is no display for the window; forkscope run works without</source>
        <translation>창을 띄울 디스플레이가 없습니다. forkscope run은 디스플레이 없이도 됩니다</translation>
    </message>
</context>
<context>
    <name>forkscope::StateTally</name>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>대기열 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starting</source>
        <translation>
            <numerusform>시작 중 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>실행 중 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>준비 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>대기 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>정지 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zombie</source>
        <translation>
            <numerusform>좀비 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>종료 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started</source>
        <translation>
            <numerusform>시작 안 됨 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forkscope::StepStrip</name>
    <message>
        <source>Predict</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>조사</translation>
    </message>
    <message>
        <source>Modify</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Steps of the lesson</source>
        <translation>수업의 단계</translation>
    </message>
    <message>
        <source>Say what will happen</source>
        <translation>무슨 일이 일어날지 말합니다</translation>
    </message>
    <message>
        <source>Run it, and see how right that was</source>
        <translation>실행하고 예측이 맞았는지 봅니다</translation>
    </message>
    <message>
        <source>Find out from what was recorded</source>
        <translation>기록에서 알아냅니다</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>계획을 바꿉니다</translation>
    </message>
    <message>
        <source>Make one of your own</source>
        <translation>직접 만듭니다</translation>
    </message>
</context>
<context>
    <name>forkscope::StreamPicker</name>
    <message>
        <source>Stream</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>Which stream of the selected instance is shown</source>
        <translation>선택한 인스턴스의 어느 스트림을 보일지</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>스트림</translation>
    </message>
</context>
<context>
    <name>forkscope::StreamsModel</name>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes in a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>XXH3-128 of all bytes: %1</source>
        <translation>모든 바이트의 XXH3-128: %1</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Whose stream it is, and which</source>
        <translation>누구의 어떤 스트림인지</translation>
    </message>
    <message>
        <source>How many bytes there are by now, kept or not</source>
        <translation>지금까지의 바이트 수. 보관하지 않은 것도 셉니다</translation>
    </message>
    <message>
        <source>How many bytes a second came on the average</source>
        <translation>1초에 온 바이트 수의 평균</translation>
    </message>
    <message>
        <source>XXH3-128 of all bytes: equal where the bytes are</source>
        <translation>모든 바이트의 XXH3-128. 바이트가 같으면 같습니다</translation>
    </message>
</context>
<context>
    <name>forkscope::SuspensionText</name>
    <message>
        <source>Forkscope and the processes of the run were stopped for %1 s; the time limits stood still meanwhile</source>
        <translation>Forkscope와 이 실행의 프로세스가 %1초 동안 멈춰 있었습니다. 그동안 제한 시간은 흐르지 않았습니다</translation>
    </message>
</context>
<context>
    <name>forkscope::ThemeMenu</name>
    <message>
        <source>T&amp;heme</source>
        <translation>테마(&amp;H)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>시스템과 같게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
</context>
<context>
    <name>forkscope::ThreeWays</name>
    <message>
        <source>At any moment only one was running</source>
        <translation>어느 순간에나 실행 중인 것은 하나뿐이었습니다</translation>
    </message>
    <message>
        <source>Apart from the moments of their starts only one was running at a time</source>
        <translation>시작하는 순간을 빼면 실행 중인 것은 언제나 하나뿐이었습니다</translation>
    </message>
    <message>
        <source>In 2 the %1 instances took turns on one core, about %2 each time. %3; together they waited %4 for the core.</source>
        <translation>2에서는 인스턴스 %1개가 코어 하나를 약 %2씩 번갈아 썼습니다. %3. 코어를 기다린 시간을 모두 더하면 %4입니다.</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>하나씩</translation>
    </message>
    <message>
        <source>All at once, on one core</source>
        <translation>한꺼번에, 코어 하나</translation>
    </message>
    <message>
        <source>All at once, on all cores</source>
        <translation>한꺼번에, 모든 코어</translation>
    </message>
    <message>
        <source>one after another</source>
        <translation>하나씩</translation>
    </message>
    <message>
        <source>on one core</source>
        <translation>코어 하나</translation>
    </message>
    <message>
        <source>on all cores</source>
        <translation>모든 코어</translation>
    </message>
    <message>
        <source>concurrency: taking turns</source>
        <translation>병행성: 번갈아 하기</translation>
    </message>
    <message>
        <source>parallelism: side by side</source>
        <translation>병렬성: 나란히 하기</translation>
    </message>
    <message>
        <source>The plan says %1 at once. That is set aside here: 1 runs one at a time, 2 and 3 run all %2 at once.</source>
        <translation>계획은 동시에 %1개를 실행하라고 합니다. 여기서는 그것을 따르지 않습니다. 1은 하나씩, 2와 3은 %2개를 모두 한꺼번에 실행합니다.</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>speed-up</comment>
        <translation>%1배</translation>
    </message>
    <message>
        <source>One instance alone has nothing to take turns with: try several.</source>
        <translation>인스턴스가 하나뿐이면 번갈아 할 상대가 없습니다. 여러 개로 해 보십시오.</translation>
    </message>
    <message>
        <source>These jobs hardly need a core: in 1 they had one for %1 % of the time. While one waits another can wait too, so starting all at once saves time even on one core: %2.</source>
        <translation>이 작업들은 코어가 거의 필요 없습니다. 1에서 코어를 쓴 시간은 %1 %뿐입니다. 하나가 기다리는 동안 다른 것도 기다릴 수 있으므로, 한꺼번에 시작하면 코어 하나로도 시간이 줄어듭니다: %2.</translation>
    </message>
    <message>
        <source>More cores make no difference: nobody was waiting for one.</source>
        <translation>코어가 더 있어도 차이가 없습니다. 코어를 기다린 것이 없었기 때문입니다.</translation>
    </message>
    <message>
        <source>Taking turns is no faster: the same work is done by the same core.</source>
        <translation>번갈아 해서는 빨라지지 않습니다. 같은 일을 같은 코어가 합니다.</translation>
    </message>
    <message>
        <source>In 3, %1 of %2 cores were used on the average: %3 as fast as one after another.</source>
        <translation>3에서는 코어 %2개 가운데 평균 %1개를 썼습니다. 하나씩 할 때보다 %3 빨랐습니다.</translation>
    </message>
    <message>
        <source>In 3 up to %1 were running at the same moment and %2 of %3 cores were used on the average: %4 as fast as one after another.</source>
        <translation>3에서는 같은 순간에 %1개까지 실행되었고, 코어 %3개 가운데 평균 %2개를 썼습니다. 하나씩 할 때보다 %4 빨랐습니다.</translation>
    </message>
    <message>
        <source>This machine gives the program one core only, so 3 cannot differ from 2.</source>
        <translation>이 컴퓨터는 프로그램에 코어를 하나만 주므로 3이 2와 다를 수 없습니다.</translation>
    </message>
    <message>
        <source>3 was not faster here. The machine may be busy with something else, or the jobs wait for the same thing.</source>
        <translation>3이 더 빠르지 않았습니다. 컴퓨터가 다른 일로 바쁘거나, 작업들이 같은 것을 기다릴 수 있습니다.</translation>
    </message>
    <message>
        <source>3 was not faster here.</source>
        <translation>여기서는 3이 더 빠르지 않았습니다.</translation>
    </message>
    <message>
        <source>The system granted all processes together no more CPU time than %1 cores have: that is the quota of the control group in which Forkscope runs. It ends what the %2 cores can gain, and who has used it up waits as if for a core.</source>
        <translation>시스템이 모든 프로세스에 합쳐서 준 CPU 시간은 코어 %1개가 가진 만큼을 넘지 않았습니다. Forkscope가 속한 제어 그룹(cgroup)의 할당량입니다. 코어 %2개로 얻을 수 있는 것은 거기서 끝나며, 할당량을 다 쓴 프로세스는 코어를 기다리듯 기다립니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::ThreeWaysPane</name>
    <message>
        <source> × %1</source>
        <comment>behind a chain: how often</comment>
        <translation> × %1</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>빨라진 정도</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>어디에 시간이 갔나</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>왜</translation>
    </message>
    <message>
        <source>wall time</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>cores used</source>
        <translation>쓴 코어</translation>
    </message>
    <message>
        <source>on a core</source>
        <translation>코어에서</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Run three ways: nothing has been run yet</source>
        <translation>세 가지로 실행: 아직 아무것도 실행하지 않음</translation>
    </message>
    <message>
        <source>Taking turns, or side by side?</source>
        <translation>번갈아 하기인가, 나란히 하기인가?</translation>
    </message>
    <message>
        <source>Taking turns, or side by side?  %1</source>
        <translation>번갈아 하기인가, 나란히 하기인가?  %1</translation>
    </message>
</context>
<context>
    <name>forkscope::ThreeWaysTable</name>
    <message>
        <source>Way</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>빨라진 정도</translation>
    </message>
    <message>
        <source>Cores used</source>
        <translation>쓴 코어</translation>
    </message>
    <message>
        <source>On a core</source>
        <translation>코어에서</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <comment>number of a way: outcomes</comment>
        <translation>방법 %1: %2</translation>
    </message>
    <message>
        <source>Stopped in way %1 of 3: there is nothing to compare.</source>
        <translation>3가지 가운데 %1에서 중단되어 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1/3 %2: %3</source>
        <translation>%1/3 %2: %3</translation>
    </message>
</context>
<context>
    <name>forkscope::ThreeWaysWindow</name>
    <message>
        <source>Three Ways — Forkscope</source>
        <translation>세 가지로 실행 — Forkscope</translation>
    </message>
</context>
<context>
    <name>forkscope::TimeTicks</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
</context>
<context>
    <name>forkscope::Timeline</name>
    <message>
        <source>starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>pipe full</source>
        <translation>파이프 가득 참</translation>
    </message>
    <message>
        <source>pipe empty</source>
        <translation>파이프 비어 있음</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>수면</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>zombie</source>
        <translation>좀비</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>room in a pipe</source>
        <translation>파이프의 빈자리를</translation>
    </message>
    <message>
        <source>bytes from a pipe</source>
        <translation>파이프에서 올 바이트를</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>정해 둔 시각을</translation>
    </message>
    <message>
        <source>a child to end</source>
        <translation>자식 프로세스가 끝나기를</translation>
    </message>
    <message>
        <source>a disk</source>
        <translation>디스크를</translation>
    </message>
    <message>
        <source>a terminal</source>
        <translation>터미널을</translation>
    </message>
    <message>
        <source>a lock or another thread</source>
        <translation>잠금이나 다른 스레드를</translation>
    </message>
    <message>
        <source>SIGCONT</source>
        <translation>SIGCONT를</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>다른 무엇인가를</translation>
    </message>
    <message>
        <source>something that no look saw</source>
        <translation>관찰되지 않은 무엇인가를</translation>
    </message>
    <message>
        <source>running on core %1</source>
        <translation>%1번 코어에서 실행 중</translation>
    </message>
    <message>
        <source>ready: waits for a core</source>
        <translation>준비: 코어를 기다림</translation>
    </message>
    <message>
        <source>blocked: it writes into a full pipe</source>
        <translation>대기: 가득 찬 파이프에 쓰려고 함</translation>
    </message>
    <message>
        <source>blocked: it reads from an empty pipe</source>
        <translation>대기: 빈 파이프에서 읽으려고 함</translation>
    </message>
    <message>
        <source>blocked: it sleeps until a time</source>
        <translation>대기: 정해 둔 시각까지 잠</translation>
    </message>
    <message>
        <source>blocked; no look fell into this time to say why</source>
        <translation>대기: 이 시간에 관찰이 없어 까닭은 알 수 없음</translation>
    </message>
    <message>
        <source>blocked: it waits for %1</source>
        <translation>대기: %1 기다림</translation>
    </message>
    <message>
        <source>starting: forked, its program has not begun</source>
        <translation>시작 중: 포크되었고 프로그램은 아직 시작하지 않음</translation>
    </message>
    <message>
        <source>stopped, until SIGCONT</source>
        <translation>정지: SIGCONT를 받을 때까지</translation>
    </message>
    <message>
        <source>zombie: ended, not yet reaped</source>
        <translation>좀비: 종료했지만 아직 회수되지 않음</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>코어 %1</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>프로세스 1개</translation>
    </message>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>프로세스 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>스레드 %1</translation>
    </message>
    <message>
        <source>%1 of instance %2</source>
        <translation>인스턴스 %2의 %1</translation>
    </message>
    <message>
        <source>%1 in its input&apos;s pipe</source>
        <translation>입력 파이프에 %1</translation>
    </message>
    <message>
        <source>%1 in its output&apos;s</source>
        <translation>출력 파이프에 %1</translation>
    </message>
    <message>
        <source>for %1, from %2 to %3</source>
        <translation>%1 동안, %2부터 %3까지</translation>
    </message>
    <message>
        <source>at its end %1</source>
        <comment>bytes in the pipes</comment>
        <translation>그 끝에 %1</translation>
    </message>
    <message>
        <source>as the polls saw it; between two polls it may have done anything</source>
        <translation>폴링이 본 상태이며, 두 폴링 사이에는 무슨 일이든 있었을 수 있음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a core, who had it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, how long</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: no process of this run had it</source>
        <translation>%1: 이 실행의 어떤 프로세스도 차지하지 않음</translation>
    </message>
    <message>
        <source>instance %1 %2</source>
        <comment>number, how long</comment>
        <translation>인스턴스 %1 %2</translation>
    </message>
    <message>
        <source>others</source>
        <translation>그 밖의 것</translation>
    </message>
    <message>
        <source>%1: this run had it for %2 of %3 (%4)</source>
        <comment>a core, how long, the run, by whom</comment>
        <translation>%1: %3 가운데 %2 동안 이 실행이 차지함(%4)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>process: how long in which state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>exact trace</source>
        <translation>정확한 추적</translation>
    </message>
    <message numerus="yes">
        <source>exact trace, %1 records lost</source>
        <translation>
            <numerusform>정확한 추적, 기록 %1개 잃음</numerusform>
        </translation>
    </message>
    <message>
        <source>samples every %1 ms</source>
        <translation>%1 ms마다 표본</translation>
    </message>
    <message>
        <source>at once</source>
        <comment>how many processes at most</comment>
        <translation>동시에</translation>
    </message>
    <message>
        <source>here</source>
        <comment>at the pointer&apos;s time</comment>
        <translation>이 순간</translation>
    </message>
    <message>
        <source>running %1 · ready %2</source>
        <comment>how many processes</comment>
        <translation>실행 %1 · 준비 %2</translation>
    </message>
    <message>
        <source>blocked %1</source>
        <comment>how many processes</comment>
        <translation>대기 %1</translation>
    </message>
    <message>
        <source>at most at once</source>
        <translation>동시에 최대</translation>
    </message>
</context>
<context>
    <name>forkscope::TimelineLegend</name>
    <message>
        <source>The process has been made, but is not yet the program that it will be.</source>
        <translation>프로세스가 만들어졌지만 아직 그 프로그램이 되지는 않았습니다.</translation>
    </message>
    <message>
        <source>The process has a core and computes.</source>
        <translation>프로세스가 코어를 얻어 계산합니다.</translation>
    </message>
    <message>
        <source>The process could go on, but waits for a core.</source>
        <translation>프로세스가 계속할 수 있지만 코어를 기다립니다.</translation>
    </message>
    <message>
        <source>The process cannot write, for nobody takes the bytes out of its full pipe.</source>
        <translation>파이프가 가득 찼는데 아무도 꺼내지 않아 프로세스가 쓰지 못합니다.</translation>
    </message>
    <message>
        <source>The process cannot read, for nothing has come through its pipe yet.</source>
        <translation>파이프로 아직 아무것도 오지 않아 프로세스가 읽지 못합니다.</translation>
    </message>
    <message>
        <source>The process waits until a time has come.</source>
        <translation>프로세스가 정해진 시간까지 기다립니다.</translation>
    </message>
    <message>
        <source>The process waits for something else, or no look fell into its wait to say for what.</source>
        <translation>프로세스가 다른 것을 기다리거나, 기다리는 동안 관찰이 없어 까닭을 모릅니다.</translation>
    </message>
    <message>
        <source>The process was halted by a signal, until SIGCONT lets it go on.</source>
        <translation>프로세스가 시그널로 멈추었고 SIGCONT를 받으면 계속합니다.</translation>
    </message>
    <message>
        <source>The process has ended, but its parent has not asked for its status yet.</source>
        <translation>프로세스가 끝났지만 부모 프로세스가 아직 종료 상태를 묻지 않았습니다.</translation>
    </message>
    <message>
        <source>Nobody looked at that time, so nothing is claimed about it.</source>
        <translation>그때는 관찰하지 않았으므로 아무 주장도 하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 A click hides or shows it.</source>
        <comment>what a state means</comment>
        <translation>%1 누르면 감추거나 보입니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::TimelinePane</name>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>length, beginning, end</comment>
        <translation>%1, %2부터 %3까지</translation>
    </message>
    <message>
        <source>%1 · %2 cores used · %3 ready</source>
        <comment>a time, and what went on in it</comment>
        <translation>%1 · 쓴 코어 %2 · 준비 %3</translation>
    </message>
    <message>
        <source>by process</source>
        <translation>프로세스별</translation>
    </message>
    <message>
        <source>by core</source>
        <translation>코어별</translation>
    </message>
    <message>
        <source>&amp;Fit the Whole Run</source>
        <translation>실행 전체를 맞추기(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>Follow &amp;Live</source>
        <translation>실시간으로 따라가기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Collapse All Instances</source>
        <translation>모든 인스턴스 접기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Expand All Instances</source>
        <translation>모든 인스턴스 펼치기(&amp;E)</translation>
    </message>
    <message>
        <source>A lane for each process, grouped by instance</source>
        <translation>프로세스마다 레인 하나, 인스턴스별로 묶음</translation>
    </message>
    <message>
        <source>A lane for each core: who had it when</source>
        <translation>코어마다 레인 하나. 언제 누가 썼는지</translation>
    </message>
</context>
<context>
    <name>forkscope::TimelineView</name>
    <message>
        <source>Run a plan (F5) to see here what each of its processes does.</source>
        <translation>계획을 실행하면(F5) 프로세스마다 무엇을 하는지 여기에 보입니다.</translation>
    </message>
    <message>
        <source>Which process had which core is known from the exact trace alone.</source>
        <translation>어느 프로세스가 어느 코어를 차지했는지는 정확한 추적으로만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing has been started yet.</source>
        <translation>아직 아무것도 시작하지 않았습니다.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Nothing could be started.</source>
        <translation>아무것도 시작할 수 없었습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::Usage</name>
    <message>
        <source>How much it read and wrote is not known: the system does not show us that of this process.</source>
        <translation>얼마나 읽고 썼는지는 알 수 없습니다. 시스템이 이 프로세스의 값을 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>With the children that it waited for, it read %1 and wrote %2.</source>
        <translation>기다려 준 자식 프로세스까지 합쳐 읽은 양 %1, 쓴 양 %2입니다.</translation>
    </message>
    <message numerus="yes">
        <source>It had %Ln page faults; for %1 of them a disk was read.</source>
        <translation>
            <numerusform>페이지 폴트가 %Ln번 있었고, 그중 디스크를 읽은 것은 %1번입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>Its memory was %1 at its peak.</source>
        <translation>메모리는 가장 많을 때 %1입니다.</translation>
    </message>
    <message>
        <source>Its memory has been at least %1 at its peak.</source>
        <translation>메모리는 가장 많을 때 적어도 %1입니다.</translation>
    </message>
    <message>
        <source>The system counts it from what Forkscope itself had when the program began.</source>
        <translation>시스템은 프로그램이 시작할 때 Forkscope가 쓰던 메모리부터 셉니다.</translation>
    </message>
    <message>
        <source>Its memory was between %1 and %2 at its peak.</source>
        <translation>메모리는 가장 많을 때 %1 이상 %2 이하였습니다.</translation>
    </message>
    <message>
        <source>Its memory was at most %1 at its peak.</source>
        <translation>메모리는 가장 많을 때 %1 이하였습니다.</translation>
    </message>
</context>
<context>
    <name>forkscope::VforkStart</name>
    <message>
        <source>this program was built with Qt %1 and cannot start processes reliably with Qt %2; build it with Qt %2 or install the package that is made for this system</source>
        <translation>이 프로그램은 Qt %1 기준으로 빌드되어 Qt %2에서는 프로세스를 확실하게 시작할 수 없습니다. Qt %2로 다시 빌드하거나 이 시스템용 패키지를 설치하세요</translation>
    </message>
</context>
<context>
    <name>forkscope::WelcomePage</name>
    <message>
        <source>Three ways to begin</source>
        <translation>시작하는 세 가지 방법</translation>
    </message>
    <message>
        <source>What do you want to see happen?</source>
        <translation>무엇을 보고 싶으세요?</translation>
    </message>
    <message>
        <source>A lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>A command of your own</source>
        <translation>직접 쓴 명령</translation>
    </message>
    <message>
        <source>Set It Up</source>
        <translation>준비하기</translation>
    </message>
    <message>
        <source>As you would type it in a shell, with | between programs. Nothing runs until you press Run.</source>
        <translation>셸에서 쓰듯이 프로그램 사이에 |를 넣어 쓰세요. 실행을 누르기 전에는 아무것도 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Skip This</source>
        <translation>건너뛰기</translation>
    </message>
</context>
<context>
    <name>forkscope::WireContent</name>
    <message>
        <source>%1 / %2</source>
        <comment>bytes in a pipe, its size</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 / %2 KiB</source>
        <comment>KiB in a pipe, its size</comment>
        <translation>%1 / %2 KiB</translation>
    </message>
    <message>
        <source>? B/s</source>
        <comment>how many bytes per second is not known</comment>
        <translation>? B/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>forkscope::Workbench</name>
    <message>
        <source>%1[*] — Forkscope</source>
        <translation>%1[*] — Forkscope</translation>
    </message>
    <message>
        <source>of the run “%1”</source>
        <translation>“%1” 실행</translation>
    </message>
    <message>
        <source>replay, %1</source>
        <translation>다시 보기, %1</translation>
    </message>
    <message>
        <source>%1[*] — %2 — Forkscope</source>
        <comment>a plan, “replay, 20 × slower”</comment>
        <translation>%1[*] — %2 — Forkscope</translation>
    </message>
    <message>
        <source>of an earlier run</source>
        <translation>앞선 실행</translation>
    </message>
</context>
</TS>
