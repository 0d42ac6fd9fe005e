@echo off
rem Double-click: builds data\figures.toml. Or drag a TOML file, or a folder of them, onto this file.
rem Bam dup: dung data\figures.toml. Hoac keo mot tep TOML, hay mot thu muc co nhieu tep, tha vao day.
rem In a command window it is the command itself / Trong cua so lenh: brief check, brief shared ...
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
set "PYTHONPATH=%~dp0."
set "PYTHON=%~dp0.venv\Scripts\python.exe"
fc /b "%~dp0requirements.lock" "%~dp0.venv\ready.lock" >nul 2>&1
if not errorlevel 1 goto ready
echo Cai dat lan dau, mat vai phut / Setting up, once, some minutes ...
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))"
if errorlevel 1 goto no_python
py -3 -m venv "%~dp0.venv"
if errorlevel 1 goto failed
"%PYTHON%" -m pip install --quiet --require-hashes -r "%~dp0requirements.lock"
if errorlevel 1 goto failed
copy /y "%~dp0requirements.lock" "%~dp0.venv\ready.lock" >nul
:ready
if "%~1"=="" goto sample
rem What is dragged has a whole path; all else is typed
if /i "%~f1"=="%~1" goto dragged
"%PYTHON%" -m brief %*
exit /b %errorlevel%
:sample
pushd "%~dp0"
set "FILE=data\figures.toml"
set "OUT=output"
goto build
:dragged
set "FILE=%~1"
set "OUT=%~dpn1-output"
:build
"%PYTHON%" -m brief build "%FILE%" --output "%OUT%"
if errorlevel 1 goto failed
start "" "%OUT%"
pause
exit /b 0
:no_python
echo Can Python 3.11 tro len / Python 3.11 or newer is needed: https://www.python.org/downloads/
:failed
pause
exit /b 1
